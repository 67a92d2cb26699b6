package dk.digit.association.rotation;

import static dk.digit.association.AssociationRules.CHANGE;
import static dk.digit.association.AssociationRules.READ;

import dk.digit.association.Association;
import dk.digit.association.Meanwhile;
import dk.digit.association.bylaws.Bylaws;
import dk.digit.platform.access.Requires;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Wishes and exclusions: everybody reads them, the secretariat keeps them.
@Controller
class WishPages {

    private static final String LIST = "/association/rotation/wishes";

    private final Association association;
    private final Bylaws bylaws;
    private final RotationWishes wishes;
    private final WishList.Query list;
    private final Meanwhile meanwhile;

    WishPages(Association association, Bylaws bylaws, RotationWishes wishes, WishList.Query list, Meanwhile meanwhile) {
        this.association = association;
        this.bylaws = bylaws;
        this.wishes = wishes;
        this.list = list;
        this.meanwhile = meanwhile;
    }

    @GetMapping(LIST)
    @Requires(READ)
    Answer wishes(View view) {
        return list.on(view);
    }

    @GetMapping("/association/rotation/wishes/new")
    @Requires(CHANGE)
    Page blank(View view) {
        var next = String.valueOf(view.asOf().getYear() + 1);
        return edit(null, WishEdit.FIELDS.filled(Map.of("first", next, "last", next)), view);
    }

    @PostMapping("/association/rotation/wishes/new")
    @Requires(CHANGE)
    Answer add(View view) {
        return view.form(WishEdit.FIELDS)
                .submit(
                        form -> WishEdit.read(form, 0),
                        wanted -> {
                            Constraints.explained(() -> {
                                wishes.add(wanted);
                                return wanted;
                            });
                            return Redirect.to(LIST).saying("association.wish.kept");
                        },
                        again -> edit(null, again, view));
    }

    @GetMapping("/association/rotation/wishes/{id}/edit")
    @Requires(CHANGE)
    Page open(@PathVariable long id, View view) {
        var wish = wish(id);
        return edit(wish, WishEdit.FIELDS.filled(WishEdit.values(wish), wish.version()), view);
    }

    @PostMapping("/association/rotation/wishes/{id}/edit")
    @Requires(CHANGE)
    Answer change(@PathVariable long id, View view) {
        var wish = wish(id);
        var form = view.form(WishEdit.FIELDS);
        return form.submit(
                typed -> WishEdit.read(typed, id),
                wanted -> {
                    boolean changed = Constraints.explained(() -> wishes.change(wanted, (int) form.openedVersion()));
                    if (!changed) {
                        throw meanwhile.changed("rotation_wish", id, WishEdit.values(wish), wish.version());
                    }
                    return Redirect.to(LIST).saying("association.wish.kept");
                },
                again -> edit(wish, again, view));
    }

    @PostMapping("/association/rotation/wishes/{id}/remove")
    @Requires(CHANGE)
    Answer remove(@PathVariable long id) {
        wishes.remove(wish(id).id());
        return Redirect.to(LIST).saying("association.wish.removed");
    }

    private RotationWish wish(long id) {
        return wishes.find(id).orElseThrow(() -> new NotFoundException("wish " + id));
    }

    private WishEdit edit(@Nullable RotationWish wish, Form form, View view) {
        var rules = bylaws.on(view.asOf());
        return new WishEdit(
                wish,
                form,
                association.members(view.asOf()).stream()
                        .map(member -> Choice.named(member.code().value(), member.name()))
                        .toList(),
                association.bodies(view.asOf()).stream()
                        .filter(body -> rules.rotation(body.id()).isPresent())
                        .map(body -> Choice.named(body.id().value(), body.name().in(view.lang())))
                        .toList());
    }
}
