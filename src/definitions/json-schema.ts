import { z } from 'zod';
import { definitionFormat } from './format.js';

/** The format as JSON Schema, for editors; `workflows/definitions/definition.schema.json` holds it. */
export const definitionJsonSchema = (): string => {
  const schema = z.toJSONSchema(definitionFormat, { io: 'input', reused: 'ref', unrepresentable: 'any' });
  return `${JSON.stringify({ title: 'Signalbox workflow', ...schema }, null, 2)}\n`;
};
