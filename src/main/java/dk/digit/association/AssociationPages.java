package dk.digit.association;

import static dk.digit.association.AssociationRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Who is a member, who sits where: the pages that show it.
@Controller
class AssociationPages {

    private final AssociationOverview.Query overview;
    private final MemberList.Query members;
    private final MemberPage.Query member;
    private final BodyList.Query bodies;
    private final BodyPage.Query body;
    private final VacancyList.Query vacancies;

    AssociationPages(
            AssociationOverview.Query overview,
            MemberList.Query members,
            MemberPage.Query member,
            BodyList.Query bodies,
            BodyPage.Query body,
            VacancyList.Query vacancies) {
        this.overview = overview;
        this.members = members;
        this.member = member;
        this.bodies = bodies;
        this.body = body;
        this.vacancies = vacancies;
    }

    @GetMapping("/association")
    @Requires(READ)
    Answer overview(View view) {
        return overview.on(view);
    }

    @GetMapping("/association/members")
    @Requires(READ)
    Answer members(View view) {
        return members.on(view);
    }

    @GetMapping("/association/members/{slug}")
    @Requires(READ)
    Answer member(@PathVariable String slug, View view) {
        return member.on(slug, view);
    }

    @GetMapping("/association/bodies")
    @Requires(READ)
    Answer bodies(View view) {
        return bodies.on(view);
    }

    @GetMapping("/association/bodies/{id}")
    @Requires(READ)
    Answer body(@PathVariable String id, View view) {
        return body.on(id, view);
    }

    @GetMapping("/association/vacancies")
    @Requires(READ)
    Answer vacancies(View view) {
        return vacancies.on(view);
    }
}
