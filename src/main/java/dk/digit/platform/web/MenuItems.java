package dk.digit.platform.web;

import java.util.List;

/// Slot: the places of a room in the navigation.
public interface MenuItems {
    List<MenuItem> items();
}
