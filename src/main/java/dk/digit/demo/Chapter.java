package dk.digit.demo;

/// One room's part of the demonstration year.
interface Chapter {

    /// Rooms in the order of who knows whom: association 10, people 20, meetings 30, portfolio 50,
    /// finance 60, report 90.
    int order();

    /// Enters the facts through the room's facade. Runs once, in the one transaction that loads the year.
    void tell(Facts facts);
}
