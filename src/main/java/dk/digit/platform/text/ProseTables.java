package dk.digit.platform.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/// Writes tables so that a wide one scrolls by itself, by keyboard too, and each column knows its head.
final class ProseTables implements NodeRenderer {

    private final HtmlNodeRendererContext context;

    ProseTables(HtmlNodeRendererContext context) {
        this.context = context;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(TableBlock.class);
    }

    @Override
    public void render(Node table) {
        var html = context.getWriter();
        var around = new LinkedHashMap<String, String>();
        around.put("class", "table--responsive-scroll");
        around.put("tabindex", "0");
        around.put("role", "group");
        around.put("aria-label", heads(table));
        html.line();
        html.tag("div", around);
        html.tag("table", Map.of("class", "table table--compact"));
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            context.render(part);
        }
        html.tag("/table");
        html.tag("/div");
        html.line();
    }

    /// A table is called what stands at its top.
    private static String heads(Node table) {
        var words = new ArrayList<String>();
        var row = table.getFirstChild() == null ? null : table.getFirstChild().getFirstChild();
        for (Node cell = row == null ? null : row.getFirstChild(); cell != null; cell = cell.getNext()) {
            words.add(ProseWords.of(cell));
        }
        return String.join(", ", words);
    }

    /// Columns of figures stand to the right; the attribute that once said so is none of today's HTML.
    static AttributeProvider cells() {
        return (node, tag, attributes) -> {
            if (node instanceof TableCell cell) {
                attributes.remove("align");
                if (cell.isHeader()) {
                    attributes.put("scope", "col");
                }
                if (cell.getAlignment() == TableCell.Alignment.RIGHT) {
                    attributes.put("class", "numeric");
                }
            }
        };
    }
}
