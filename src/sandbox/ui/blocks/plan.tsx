import type { PlanBlock, TaskCardBlock } from '@slack/types';
import { PlainText } from '../text/plain-text.js';
import { TaskCard } from './task-card.js';

/** `plan`: a titled list of tasks. */
export function Plan({ block }: { block: PlanBlock }) {
  const tasks = (block.tasks ?? []) as TaskCardBlock[];
  const done = tasks.filter(({ status }) => status === 'complete').length;
  return (
    <section className="block-plan" aria-label={block.title}>
      <div className="plan-title">
        <strong>
          <PlainText text={block.title} />
        </strong>
        <small>
          {done} of {tasks.length} done
        </small>
      </div>
      <ol>
        {tasks.map((task) => (
          <li key={task.task_id}>
            <TaskCard block={task} />
          </li>
        ))}
      </ol>
    </section>
  );
}
