/** What the thread beside the program's own starts: the second entry of the bundle. */
import { packed } from '../export/index.js';
import { answerTasks } from '../system/index.js';

answerTasks(packed);
