package dk.digit.platform.text;

import org.jspecify.annotations.Nullable;

/// The pictures that a text may show: everything else that it names as a picture stays words.
@FunctionalInterface
public interface ProsePictures {

    ProsePictures NONE = name -> null;

    /// The picture of that name, as it stands in `![what it shows](name)`; null where the text has none such.
    @Nullable
    Picture find(String name);

    /// Where a picture comes from and how large it is drawn.
    record Picture(String source, int width, int height) {}
}
