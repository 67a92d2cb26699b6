package dk.digit.platform.web;

import dk.digit.platform.access.Open;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The two pages that the foot of every page leads to.
@Controller
class AboutPages {

    private static final String REASON = "says how the pages are made; nothing of the association";

    @GetMapping("/accessibility")
    @Open(because = REASON)
    Page accessibility() {
        return new AccessibilityStatement();
    }

    @GetMapping("/licences")
    @Open(because = REASON)
    Page licences() {
        return new Licences();
    }
}
