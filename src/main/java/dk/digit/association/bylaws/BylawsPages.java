package dk.digit.association.bylaws;

import static dk.digit.association.bylaws.BylawsRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The bylaws to be read.
@Controller
class BylawsPages {

    private final BylawsPage.Query bylaws;
    private final ProvisionList.Query list;
    private final ProvisionPage.Query provision;

    BylawsPages(BylawsPage.Query bylaws, ProvisionList.Query list, ProvisionPage.Query provision) {
        this.bylaws = bylaws;
        this.list = list;
        this.provision = provision;
    }

    @GetMapping("/association/bylaws")
    @Requires(READ)
    Page bylaws(View view) {
        return bylaws.on(view);
    }

    @GetMapping("/association/bylaws/provisions")
    @Requires(READ)
    Answer provisions(View view) {
        return list.on(view);
    }

    @GetMapping("/association/bylaws/provisions/{id}")
    @Requires(READ)
    Page provision(@PathVariable long id) {
        return provision.on(id);
    }
}
