import { tool } from 'langchain';
import { z } from 'zod';
import { PRODUCTS } from '../../domain/product.js';

/** What can be started at all. */
export const listWorkflows = () =>
  tool(
    () => {
      const areas = [...new Set(PRODUCTS.map(({ category }) => category))].join(', ');
      return `I can run one process today:\n• **order**: buys or books anything of the catalogue (${areas}), with approval above the limit, payment, booking, notices and shipping.`;
    },
    { name: 'list_workflows', description: 'Lists the processes that can be started.', schema: z.object({}) },
  );
