import { REFUSALS, type ServiceName } from '../../src/domain/services.js';
import { refusal } from '../outage.js';
import { post, sentenceOf } from './http-call.js';
import type { Call, Provider } from './provider.js';

export interface TwilioSettings {
  apiUrl: string;
  accountSid: string;
  authToken: string;
  from: string;
  timeoutMs: number;
}

/** What is spoken, as TwiML; the text is escaped because it is XML. */
const spoken = (message: string): string =>
  `<Response><Say>${message.replace(/[<>&'"]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</Say></Response>`;

const contentOf = (service: ServiceName, message: string): [string, Record<string, string>] =>
  service === 'call_center_trigger' ? ['Calls', { Twiml: spoken(message) }] : ['Messages', { Body: message }];

/** SMS and calls over Twilio's API (2010-04-01) or one of its shape. A message cannot be taken back. */
export function twilioProvider(service: ServiceName, settings: TwilioSettings): Provider {
  const { apiUrl, accountSid, authToken, from, timeoutMs } = settings;
  const account = `${apiUrl.replace(/\/+$/, '')}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}`;
  return {
    kind: 'twilio',
    async perform({ input }: Call) {
      const [resource, content] = contentOf(service, String(input.message));
      const { ok, body } = await post(service, {
        url: `${account}/${resource}.json`,
        timeoutMs,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
        },
        body: new URLSearchParams({ To: String(input.phone), From: from, ...content }).toString(),
      });
      if (!ok) throw refusal(REFUSALS.invalid, sentenceOf(body, `${service} refused the phone number.`));
      return { id: String(body.sid) };
    },
    undo: async () => null,
    state: () => 'closed',
  };
}
