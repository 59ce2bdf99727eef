import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readConfig, runSettings, SETTINGS } from '../../src/config.js';
import { Refusal } from '../../src/domain/refusal.js';

const example = parseEnv(readFileSync(new URL('../../.env.example', import.meta.url), 'utf8'));

describe('the settings', () => {
  it('names every setting in .env.example, and no other', () => {
    expect(Object.keys(example).sort()).toEqual(Object.keys(SETTINGS).sort());
  });

  it('gives in .env.example the defaults that hold without it', () => {
    expect(readConfig(example)).toEqual(readConfig({}));
  });

  it('tells every wrong setting at once, each with what to write instead', () => {
    const wrong = { APPROVAL_TIMEOUT: 'soon', BASE_CURRENCY: 'dollars', SLACK_SOCKETS: '40' };

    const refused = (): unknown => readConfig(wrong);

    expect(refused).toThrow(Refusal);
    for (const name of Object.keys(wrong)) expect(refused).toThrow(name);
    expect(refused).toThrow('30s, 5m');
  });

  it('counts the threshold in the base currency’s own minor units', () => {
    expect(runSettings(readConfig({ BASE_CURRENCY: 'JPY' })).approvalThresholdMinor).toBe(1_000);
    expect(runSettings(readConfig({ BASE_CURRENCY: 'KWD' })).approvalThresholdMinor).toBe(1_000_000);
  });

  it('takes the threshold into a run as minor units', () => {
    const settings = runSettings(readConfig({ APPROVAL_THRESHOLD: '2000.5', APPROVAL_TIMEOUT: '50ms' }));

    expect(settings.approvalThresholdMinor).toBe(200_050);
    expect(settings.approvalTimeoutMs).toBe(50);
  });

  it('asks above 1,000.00, for 5 minutes, and gives each activity 30 seconds when nothing is said', () => {
    expect(runSettings(readConfig({}))).toMatchObject({
      approvalThresholdMinor: 100_000,
      approvalTimeoutMs: 300_000,
      activityTimeoutMs: 30_000,
    });
  });

  it('says which settings a chosen provider needs', () => {
    const refused = () => readConfig({ PROVIDERS: 'payment_processing=stripe,sms_notification=pigeon' });

    expect(refused).toThrow('“pigeon” cannot stand behind sms_notification');
    expect(() => readConfig({ PROVIDERS: 'payment_processing=stripe', STRIPE_API_KEY: 'a-key' })).toThrow(
      'STRIPE_PAYMENT_METHOD: payment_processing in PROVIDERS needs it',
    );
  });

  it.each([
    [{ SLACK_MODE: 'http', SLACK_BOT_TOKEN: 'a-bot-token' }, 'SLACK_SIGNING_SECRET'],
    [{ LLM_PROVIDER: 'groq' }, 'GROQ_API_KEY'],
    [{ LLM_PROVIDER: 'openai' }, 'LLM_BASE_URL'],
  ])('refuses %o because %s is missing', (given, missing) => {
    expect(() => readConfig(given)).toThrow(missing);
    expect(() => readConfig({ ...given, [missing]: 'http://given' })).not.toThrow();
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig({ APPROVERS: '', GROQ_API_KEY: '' }).APPROVERS).toEqual([]);
  });
});
