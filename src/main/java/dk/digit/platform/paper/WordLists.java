package dk.digit.platform.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/// Bullets and numbers of lists. Every list that is numbered begins anew.
final class WordLists {

    private static final int LEVELS = 4;

    private final XWPFNumbering numbering;
    private int next = 1;

    WordLists(XWPFDocument word) {
        this.numbering = word.createNumbering();
    }

    BigInteger begin(boolean numbered) {
        var pattern = CTAbstractNum.Factory.newInstance();
        pattern.setAbstractNumId(BigInteger.valueOf(next++));
        for (int level = 0; level < LEVELS; level++) {
            var format = pattern.addNewLvl();
            format.setIlvl(BigInteger.valueOf(level));
            format.addNewStart().setVal(BigInteger.ONE);
            format.addNewNumFmt().setVal(numbered ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
            format.addNewLvlText().setVal(numbered ? "%" + (level + 1) + "." : level % 2 == 0 ? "•" : "–");
            var indent = format.addNewPPr().addNewInd();
            indent.setLeft(BigInteger.valueOf(360L * (level + 1)));
            indent.setHanging(BigInteger.valueOf(300));
        }
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(pattern)));
    }
}
