import type { DefinitionProblem } from '../../domain/plan.js';
import type { DefinitionFile } from '../format.js';
import type { YamlSource } from '../yaml-source.js';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const NAMED = /^@(?:yearly|annually|monthly|weekly|daily|midnight|hourly|every \d+(?:ms|s|m|h|d)+)$/;

interface Field {
  what: string;
  from: number;
  to: number;
  names?: { list: string[]; first: number };
}
const FIELDS: Field[] = [
  { what: 'minute', from: 0, to: 59 },
  { what: 'hour', from: 0, to: 23 },
  { what: 'day of the month', from: 1, to: 31 },
  { what: 'month', from: 1, to: 12, names: { list: MONTHS, first: 1 } },
  { what: 'day of the week', from: 0, to: 7, names: { list: DAYS, first: 0 } },
];

/** A schedule that says nothing, or a cron line that Temporal would refuse. */
export function checkSchedule({ schedule }: DefinitionFile, source: YamlSource): DefinitionProblem[] {
  if (!schedule) return [];
  const { cron, every } = schedule;
  if (cron === undefined && every === undefined)
    return [source.problemAt(['schedule'], 'the schedule says no time', 'give it cron or every')];
  const lines = cron === undefined ? [] : Array.isArray(cron) ? cron : [cron];
  return lines.flatMap((line) => {
    const wrong = wrongIn(line);
    const hint = 'minute, hour, day of the month, month, day of the week: "0 9 * * MON"';
    return wrong ? [source.problemAt(['schedule', 'cron'], `the cron line "${line}" ${wrong}`, hint)] : [];
  });
}

function wrongIn(line: string): string | null {
  if (NAMED.test(line.trim())) return null;
  // A time zone may stand in front: CRON_TZ=Europe/Berlin 0 9 * * *
  const parts = line
    .trim()
    .replace(/^(?:CRON_)?TZ=\S+\s+/, '')
    .split(/\s+/);
  if (parts.length !== FIELDS.length) return `has ${parts.length} parts instead of 5`;
  const at = FIELDS.findIndex((field, n) => !fits(parts[n] ?? '', field));
  const field = FIELDS[at];
  return field ? `has no ${field.what} "${parts[at]}"` : null;
}

const fits = (part: string, field: Field): boolean =>
  part.split(',').every((one) => {
    const [range = '', step, ...more] = one.split('/');
    const ends = range === '*' || range === '?' ? [] : range.split('-').map((text) => numberOf(text, field));
    const bounded = ends.length <= 2 && ends.every((end) => end >= field.from && end <= field.to);
    return bounded && more.length === 0 && (step === undefined || /^[1-9]\d*$/.test(step));
  });

function numberOf(text: string, { names }: Field): number {
  const named = names?.list.indexOf(text.toUpperCase()) ?? -1;
  if (names && named >= 0) return named + names.first;
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}
