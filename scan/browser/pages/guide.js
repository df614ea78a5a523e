// Where a page starts that holds nothing of the visitor: its tab may hold answers of another page, and forgets with the others.

import { OtherTabs } from "../keeping/other-tabs.js";

new OtherTabs();
