import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { definitionSettings, readConfig } from '../config.js';
import { openCatalogue } from '../definitions/catalogue.js';
import { mermaidOf } from '../definitions/mermaid.js';
import { tellProblem } from '../definitions/read-definition.js';
import { svgOf } from '../definitions/svg.js';
import { EXIT } from '../domain/contract.js';
import { counted } from '../domain/counted.js';
import type { Plan } from '../domain/plan.js';
import { asCommand } from './temporal-door.js';

interface Options {
  draw?: string;
  svg?: string;
}

const program = new Command('npm run definitions --')
  .description(
    'Check every declared workflow: all problems with file, line and column. With --draw or --svg: their graphs.',
  )
  .argument('[folder]', 'the folder with the files (default: DEFINITIONS_DIR)')
  .option('--svg <folder>', 'draw each graph as a picture into this folder')
  .option('--draw <file.md>', 'write the graphs as Mermaid into this Markdown file; - prints them')
  .showHelpAfterError()
  .parse();

const print = (text: string): void => void process.stdout.write(`${text}\n`);

const chapterOf = (plan: Plan): string =>
  `## ${plan.name}\n\n${plan.description}\n\n\`\`\`mermaid\n${mermaidOf(plan)}\n\`\`\`\n`;

async function drawInto(folder: string, plans: readonly Plan[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const plan of plans) await writeFile(join(folder, `${plan.name}.svg`), svgOf(plan));
  print(`${counted(plans.length, 'picture')} drawn into ${folder}.`);
}

await asCommand(async () => {
  const { draw, svg } = program.opts<Options>();
  const config = readConfig();
  const { environment } = definitionSettings(config);
  const folder = program.args[0] ?? config.DEFINITIONS_DIR;
  const catalogue = await openCatalogue({ folder, environment, warn: () => undefined });
  const plans = catalogue.plans();
  if (draw) {
    const drawn = `# The declared workflows\n\nPictures of the same stand in [workflows/](workflows/), drawn by \`npm run definitions -- --svg docs/workflows\`.\n\nDrawn by \`npm run definitions -- --draw\`.\n\n${plans.map(chapterOf).join('\n')}`;
    if (draw === '-') print(drawn);
    else await writeFile(draw, drawn);
  }
  if (svg) await drawInto(svg, plans);
  for (const problem of catalogue.problems()) process.stderr.write(`${tellProblem(problem)}\n`);
  const broken = new Set(catalogue.problems().map(({ file }) => file)).size;
  print(`${counted(plans.length, 'workflow')} can be used, ${counted(broken, 'file')} cannot.`);
  return broken === 0 ? EXIT.completed : EXIT.otherEnding;
});
