import type { OrderActivities } from '../src/domain/services.js';
import { inventsNumbers } from './invented-numbers.js';
import { summaryByTemplate } from './summary-template.js';
import type { World } from './world.js';

/** Whether a model's text may be shown: it begins as promised (S0-78) and has no number that is not in the record. */
function trustworthy(markdown: string, record: string): boolean {
  const [title = '', id = ''] = record.split('\n');
  return markdown.startsWith(`${title}\n`) && markdown.includes(id) && !inventsNumbers(markdown, record);
}

/** The summary at the end of every run, also of one that failed. */
export const summaries = (world: Pick<World, 'models'>): Pick<OrderActivities, 'writeSummary'> => ({
  async writeSummary({ run }) {
    const template = summaryByTemplate(run);
    // No model, no answer, or an answer with an invented number: the template says it.
    const written = await world.models.writeSummary?.(template).catch(() => null);
    const markdown = written?.trim();
    if (!markdown || !trustworthy(markdown, template)) return { markdown: template, by: 'template' };
    return { markdown, by: 'model' };
  },
});
