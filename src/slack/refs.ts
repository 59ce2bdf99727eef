import { z } from 'zod';

/** What buttons carry: opaque ids only. Everything else is read from the workflow at the time of the click. */
const approvalRef = z.object({ workflowId: z.string(), approvalId: z.string(), digest: z.string() });
const choiceRef = z.object({ workflowId: z.string(), choiceId: z.string(), stepId: z.string().optional() });
const runRef = z.object({ workflowId: z.string() });
const answerRef = z.object({
  conversationId: z.string(),
  questionId: z.string(),
  askedUser: z.string(),
  value: z.string(),
});
const questionRef = answerRef.omit({ value: true });
export type QuestionRef = z.infer<typeof questionRef>;
export type ApprovalRef = z.infer<typeof approvalRef>;
export type ChoiceRef = z.infer<typeof choiceRef>;
export type RunRef = z.infer<typeof runRef>;
export type AnswerRef = z.infer<typeof answerRef>;

export const writeRef = (ref: ApprovalRef | ChoiceRef | RunRef | AnswerRef): string => JSON.stringify(ref);

const reader =
  <T>(shape: z.ZodType<T>) =>
  (value: string | undefined): T =>
    shape.parse(JSON.parse(value ?? '{}'));
export const readApprovalRef = reader(approvalRef);
export const readChoiceRef = reader(choiceRef);
export const readRunRef = reader(runRef);
export const readAnswerRef = reader(answerRef);

/** A calendar carries no value of its own, so its block says whose question it answers; 255 characters are the limit. */
export const writeQuestionBlock = ({ conversationId, questionId, askedUser }: QuestionRef): string =>
  [conversationId, questionId, askedUser].join('|');
export function readQuestionBlock(blockId: string): QuestionRef {
  const [conversationId, questionId, askedUser] = blockId.split('|');
  return questionRef.parse({ conversationId, questionId, askedUser });
}
