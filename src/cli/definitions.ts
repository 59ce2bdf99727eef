import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { definitionSettings, readConfig } from '../config.js';
import { openCatalogue } from '../definitions/catalogue.js';
import { mermaidOf } from '../definitions/mermaid.js';
import { tellProblem } from '../definitions/read-definition.js';
import { EXIT } from '../domain/contract.js';
import type { Plan } from '../domain/plan.js';
import { asCommand } from './temporal-door.js';

interface Options {
  draw?: string;
}

const program = new Command('npm run definitions --')
  .description('Check every declared workflow: all problems with file, line and column. With --draw: their graphs.')
  .argument('[folder]', 'the folder with the files (default: DEFINITIONS_DIR)')
  .option('--draw <file.md>', 'write the graphs as Mermaid into this Markdown file; - prints them')
  .showHelpAfterError()
  .parse();

const print = (text: string): void => void process.stdout.write(`${text}\n`);

const chapterOf = (plan: Plan): string =>
  `## ${plan.name}\n\n${plan.description}\n\n\`\`\`mermaid\n${mermaidOf(plan)}\n\`\`\`\n`;

await asCommand(async () => {
  const { draw } = program.opts<Options>();
  const config = readConfig();
  const { environment } = definitionSettings(config);
  const folder = program.args[0] ?? config.DEFINITIONS_DIR;
  const catalogue = await openCatalogue({ folder, environment, warn: () => undefined });
  const plans = catalogue.plans();
  if (draw) {
    const drawn = `# The declared workflows\n\nDrawn by \`npm run definitions -- --draw\`.\n\n${plans.map(chapterOf).join('\n')}`;
    if (draw === '-') print(drawn);
    else await writeFile(draw, drawn);
  }
  for (const problem of catalogue.problems()) process.stderr.write(`${tellProblem(problem)}\n`);
  const broken = new Set(catalogue.problems().map(({ file }) => file)).size;
  print(`${plans.length} workflow(s) can be used, ${broken} file(s) cannot.`);
  return broken === 0 ? EXIT.completed : EXIT.otherEnding;
});
