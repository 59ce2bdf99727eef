import fc from 'fast-check';

/** Letters and signs that have broken programs before: control characters, RTL overrides, half surrogates, markup. */
const NASTY = [
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ud800',
  '👩‍👩‍👧‍👦',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  '<!everyone>',
  '<@U0BOT>',
  '<@',
  '<!subteam^S0FINANCE|@finance>',
  '<https://example.com|',
  '*_~`',
  '```',
  '&lt;&amp;',
  '%00',
  '%s%n',
  '../../etc/passwd',
  '{"$gt":""}',
  '__proto__',
  "' OR 1=1 --",
  '\r\nSet-Cookie: a=b',
];

/** Text that somebody with bad intent would write. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 12 })
  .map((parts) => parts.join(''));

/** Any value that JSON can carry, with hostile text in it. */
export const hostileJson = fc.oneof(
  hostileText,
  fc.jsonValue({ maxDepth: 4 }),
  fc.constantFrom<unknown>(null, true, -1, 1e308, [], {}, [[[[[]]]]], { type: 'modal' }, [{ type: 'section' }]),
);

/** Arguments for a call: some of the method's own names, some that nobody knows. */
export const hostileArgs = (names: string[]) =>
  fc.dictionary(
    fc.oneof(
      fc.constantFrom(...names, 'channel', 'text', 'blocks'),
      fc.constantFrom('__proto__', 'constructor', 'token', 'toString'),
      hostileText,
    ),
    hostileJson,
    { maxKeys: 8 },
  );
