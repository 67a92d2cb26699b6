// Everything works without this; it only makes some things smoother.
import { watchForms } from "./forms.js";
import { watchPanels } from "./panels.js";
import { watchProse } from "./prose.js";
import { watchSearch } from "./search.js";
import { watchWork } from "./work.js";

watchForms();
watchPanels();
watchProse();
watchSearch();
watchWork();
