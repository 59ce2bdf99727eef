export interface BrokenFile {
  what: string;
  yaml: string;
  /** Each problem: its line and words of its sentence. */
  told: [line: number, words: string][];
}

const HEAD = 'name: test\ndescription: a test';
/** A file whose tasks begin on line 4. */
const tasks = (...lines: string[]): string => [HEAD, 'tasks:', ...lines].join('\n');
/** A file whose parameters begin on line 4, followed by a task that uses `p`. */
const parameters = (...lines: string[]): string =>
  [HEAD, 'parameters:', ...lines, 'tasks:', '  - { id: a, type: transform, expression: parameters.p }'].join('\n');
const one = (what: string, yaml: string, line: number, words: string): BrokenFile => ({
  what,
  yaml,
  told: [[line, words]],
});
const OK = '  - { id: ok, type: transform, expression: "1" }';

export const BROKEN: BrokenFile[] = [
  one('is empty', '', 1, 'the file is empty'),
  one('is no YAML', `${HEAD}\ntasks: [`, 3, ''),
  one('has one key twice', `${HEAD}\nname: again\ntasks: []`, 3, 'unique'),
  one('is a list', '- a\n- b', 1, 'must be a set of keys and values'),
  one('has no name', `description: x\ntasks:\n${OK}`, 1, '"name" is missing'),
  one('has a name with capitals', `name: My Flow\ndescription: x\ntasks:\n${OK}`, 1, 'use lower-case letters'),
  one('has no description', `name: test\ntasks:\n${OK}`, 1, '"description" is missing'),
  one('has no tasks', HEAD, 1, 'the workflow has no tasks'),
  one('has tasks that are no list', `${HEAD}\ntasks: 5`, 3, '"tasks" must be a list'),
  one('has an unknown key at the top', `${HEAD}\ncolour: red\ntasks:\n${OK}`, 3, 'unknown key "colour"'),
  one('has a task without a type', tasks('  - { id: a, expression: "1" }'), 4, 'the task has no "type"'),
  one('has a task of an unknown type', tasks('  - { id: a, type: servise }'), 4, 'did you mean "service"?'),
  one('has a task without an id', tasks('  - { type: transform, expression: "1" }'), 4, '"id" is missing'),
  one(
    'has an unknown key in a task',
    tasks('  - { id: a, type: transform, expression: "1", colour: red }'),
    4,
    'unknown key "colour"',
  ),
  one(
    'has a key of another type of task',
    tasks('  - { id: a, type: transform, expression: "1", url: x }'),
    4,
    'unknown key "url"',
  ),
  one('has a transform without an expression', tasks('  - { id: a, type: transform }'), 4, '"expression" is missing'),
  one(
    'has an unknown service',
    tasks('  - { id: a, type: service, service: sms_notificaton }'),
    4,
    'did you mean "sms_notification"?',
  ),
  one('has a request without an address', tasks('  - { id: a, type: http_request }'), 4, '"url" is missing'),
  one(
    'has an unknown method',
    tasks('  - { id: a, type: http_request, url: "https://x.org", method: FETCH }'),
    4,
    'must be one of GET, POST',
  ),
  one('has two tasks of one name', tasks(OK, OK), 5, 'two tasks are called "ok"'),
  one(
    'waits for an unknown task',
    tasks('  - { id: first, type: wait, for: 1s }', '  - { id: b, type: wait, for: 1s, depends_on: firts }'),
    5,
    'did you mean "first"?',
  ),
  one('waits for itself', tasks('  - { id: a, type: wait, for: 1s, depends_on: a }'), 4, 'a → a'),
  one(
    'goes in a circle',
    tasks(
      '  - { id: a, type: wait, for: 1s, depends_on: c }',
      '  - { id: b, type: wait, for: 1s, depends_on: a }',
      '  - { id: c, type: wait, for: 1s, depends_on: b }',
    ),
    4,
    'a → c → b → a',
  ),
  one(
    'has an expression that does not parse',
    tasks('  - { id: a, type: transform, expression: "1 +" }'),
    4,
    'cannot be read',
  ),
  one(
    'has a template that does not parse',
    tasks('  - { id: a, type: message, text: "hello {{ 1 + }}" }'),
    4,
    'cannot be read',
  ),
  one(
    'reads an unknown parameter',
    tasks('  - { id: a, type: transform, expression: parameters.amuont }'),
    4,
    'there is no parameter "amuont"',
  ),
  one('reads an unknown task', tasks('  - { id: a, type: transform, expression: tasks.b }'), 4, 'there is no task "b"'),
  one(
    'reads a task it does not wait for',
    tasks(OK, '  - { id: b, type: transform, expression: tasks.ok }'),
    5,
    'does not wait for it',
  ),
  one(
    'has a parameter that nothing uses',
    parameters('  - { name: p, type: string }', '  - { name: q, type: string }'),
    5,
    '"q" is never used',
  ),
  one(
    'has two parameters of one name',
    parameters('  - { name: p, type: string }', '  - { name: p, type: string }'),
    5,
    'two parameters are called "p"',
  ),
  one('has a parameter of an unknown type', parameters('  - { name: p, type: integr }'), 4, 'did you mean "integer"?'),
  one('has an enum without values', parameters('  - { name: p, type: enum }'), 4, 'has no values to choose from'),
  one(
    'has a default that is none of the values',
    parameters('  - { name: p, type: enum, values: [x, y], default: z }'),
    4,
    'the default of "p" is not a enum',
  ),
  one(
    'has a default of another type',
    parameters('  - { name: p, type: integer, default: many }'),
    4,
    'the default of "p" is not a integer',
  ),
  one(
    'has a timeout that is no duration',
    tasks('  - { id: a, type: transform, expression: "1", timeout: soon }'),
    4,
    'is not a duration',
  ),
  one('has a wait for nothing', tasks('  - { id: a, type: wait }'), 4, 'exactly one thing'),
  one('has a wait for two things', tasks('  - { id: a, type: wait, for: 1s, event: x }'), 4, 'exactly one thing'),
  one(
    'has a decision between one branch',
    tasks('  - { id: a, type: decision, question: x, branches: { y: z }, rule: \'"y"\' }'),
    4,
    'nothing to decide between',
  ),
  one(
    'has a message to two places',
    tasks('  - { id: a, type: message, text: x, channel: C1, person: U1 }'),
    4,
    'one place only',
  ),
  one(
    'asks for approval of each item',
    tasks('  - { id: a, type: approval, for_each: "[1, 2]" }'),
    4,
    'cannot run for each item',
  ),
  one(
    'takes back what does nothing',
    tasks('  - { id: a, type: wait, for: 1s, compensate: { service: sms_notification } }'),
    4,
    'has nothing to take back',
  ),
  one(
    'has too many attempts',
    tasks('  - { id: a, type: transform, expression: "1", retry: { attempts: 100 } }'),
    4,
    '"attempts"',
  ),
  one(
    'names a setting that is not allowed',
    `${HEAD}\nenv: [HOME]\ntasks:\n  - { id: a, type: message, text: "\${HOME}" }`,
    3,
    'may not be used in workflows',
  ),
  one(
    'uses a setting that it does not name',
    tasks(`  - { id: a, type: message, text: "\${HOME}" }`),
    4,
    'not named in "env"',
  ),
  {
    what: 'has many problems, told at once in the order of lines',
    yaml: tasks(
      '  - { id: a, type: servise }',
      '  - { id: b, type: transform, expression: "1 +", depends_on: c }',
      '  - { id: d, type: transform, expression: parameters.x, colour: red }',
    ),
    told: [
      [4, 'did you mean "service"?'],
      [5, 'cannot be read'],
      [5, 'which is no task'],
      [6, 'there is no parameter "x"'],
      [6, 'unknown key "colour"'],
    ],
  },
  {
    what: 'is written in the other spelling, and its problems stand where they are',
    yaml: `${HEAD}\ntasks:\n  - id: a\n    type: activity\n    activity_type: http_request\n    config:\n      url: https://x.org\n      method: FETCH`,
    told: [[9, 'must be one of GET, POST']],
  },
];
