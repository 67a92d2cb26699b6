// Everything works without this; it only makes some things smoother.
import { watchForms } from "./forms.js";
import { watchPanels } from "./panels.js";
import { watchSearch } from "./search.js";
import { watchWork } from "./work.js";

watchForms();
watchPanels();
watchSearch();
watchWork();
