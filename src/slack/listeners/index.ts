import { approvalDecided } from './approval-decided.js';
import { approvalReasoned } from './approval-reasoned.js';
import { choiceChanged } from './choice-changed.js';
import { choiceMade } from './choice-made.js';
import { commandGiven } from './command-given.js';
import { formSubmitted } from './form-submitted.js';
import { homeOpened } from './home-opened.js';
import type { Listener } from './listener.js';
import { questionAnswered } from './question-answered.js';
import { runControlled } from './run-controlled.js';
import { workflowOffered } from './workflow-offered.js';

/** Messages and Stop are not here: the receiver stores them before Bolt sees them. */
export const listeners: Listener[] = [
  approvalDecided,
  approvalReasoned,
  choiceChanged,
  choiceMade,
  commandGiven,
  formSubmitted,
  homeOpened,
  questionAnswered,
  runControlled,
  workflowOffered,
];
