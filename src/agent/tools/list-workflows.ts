import { tool } from 'langchain';
import { z } from 'zod';
import { PRODUCTS } from '../../domain/product.js';
import type { TurnContext } from '../turn-context.js';

/** What can be started at all, and which files wait to be mended. */
export const listWorkflows = ({ definitions }: TurnContext) =>
  tool(
    () => {
      const areas = [...new Set(PRODUCTS.map(({ category }) => category))].join(', ');
      const order = `• **order**: buys or books anything of the catalogue (${areas}), with approval above the limit, payment, booking, notices and shipping.`;
      const declared = definitions.plans().map(({ name, description, examples: [example] }) => {
        const hint = example ? ` For example: _${example}_` : '';
        return `• **${name}**: ${description}${hint}`;
      });
      const broken = [...new Set(definitions.problems().map(({ file }) => file))];
      const mend = broken.length > 0 ? [`Cannot be used until they are mended: ${broken.join(', ')}.`] : [];
      return ['I can run these processes:', order, ...declared, ...mend].join('\n');
    },
    { name: 'list_workflows', description: 'Lists the processes that can be started.', schema: z.object({}) },
  );
