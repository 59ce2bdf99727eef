import type { Context } from 'hono';
import type { z } from 'zod';
import { Refusal } from '../domain/refusal.js';

/** The JSON body in its expected shape; no body counts as `{}`. @throws Refusal `BadBody` that says what is wrong */
export async function bodyOf<T extends z.ZodType>(context: Context, shape: T): Promise<z.infer<T>> {
  const text = await context.req.text();
  const parsed = shape.safeParse(text.trim() === '' ? {} : jsonOf(text));
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`);
  throw new Refusal('BadBody', wrong.join('; '));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Refusal('BadBody', 'The body is not JSON.', { cause });
  }
}
