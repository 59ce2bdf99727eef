import { type Chapter, plain } from '../example.js';
import { MISSING, PICTURE } from './pictures.js';

/** image, video, file. */
export const media: Chapter[] = [
  {
    name: 'image',
    examples: [
      {
        title: 'with a title',
        blocks: [{ type: 'image', image_url: PICTURE, alt_text: 'A square', title: plain('Please enjoy this square') }],
      },
      {
        title: 'that cannot be had',
        blocks: [{ type: 'image', image_url: MISSING, alt_text: 'An incredibly cute kitten.' }],
      },
    ],
  },
  {
    name: 'video',
    examples: [
      {
        title: 'with description',
        blocks: [
          {
            type: 'video',
            title: plain('How to use Slack.'),
            title_url: 'https://example.com/watch',
            description: plain('Slack is a nifty way to communicate with your team'),
            video_url: 'https://example.com/embed',
            alt_text: 'How to use Slack?',
            thumbnail_url: PICTURE,
            author_name: 'Arcado Buendia',
            provider_name: 'VideoTube',
            provider_icon_url: PICTURE,
          },
        ],
      },
    ],
  },
  {
    name: 'file',
    examples: [{ title: 'remote file', blocks: [{ type: 'file', external_id: 'ABCD1', source: 'remote' }] }],
  },
];
