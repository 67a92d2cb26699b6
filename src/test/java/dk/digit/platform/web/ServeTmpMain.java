package dk.digit.platform.web;

public class ServeTmpMain {
    public static void main(String[] a) {
        var app = new org.springframework.boot.SpringApplication(SamplePagesTest.App.class);
        app.run(a);
    }
}
