// Everything works without this; it only makes some things smoother.
import { watchForms } from "./forms.js";
import { watchPanels } from "./panels.js";

watchForms();
watchPanels();
