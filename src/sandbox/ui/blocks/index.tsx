import { type ComponentType, memo } from 'react';
import type { Block } from '../../state/wire.js';
import { inOrder } from '../text/in-order.js';
import { Actions } from './actions.js';
import { Alert } from './alert.js';
import { Card } from './card.js';
import { Carousel } from './carousel.js';
import { Container } from './container.js';
import { Context } from './context.js';
import { ContextActions } from './context-actions.js';
import { DataTable } from './data-table.js';
import { DataVisualization } from './data-visualization.js';
import { Divider } from './divider.js';
import { FileBlockView } from './file.js';
import { Header } from './header.js';
import { ImageBlockView } from './image.js';
import { Input } from './input.js';
import { MarkdownBlockView } from './markdown.js';
import { Plan } from './plan.js';
import { RichTextBlockView } from './rich-text.js';
import { Section } from './section.js';
import { Table } from './table.js';
import { TaskCard } from './task-card.js';
import { Video } from './video.js';

/** Every block that can be drawn, by Slack's name. The sandbox validated its shape before the page sees it. */
const BLOCKS = {
  actions: Actions,
  alert: Alert,
  card: Card,
  carousel: Carousel,
  container: Container,
  context: Context,
  context_actions: ContextActions,
  data_table: DataTable,
  data_visualization: DataVisualization,
  divider: Divider,
  file: FileBlockView,
  header: Header,
  image: ImageBlockView,
  input: Input,
  markdown: MarkdownBlockView,
  plan: Plan,
  rich_text: RichTextBlockView,
  section: Section,
  table: Table,
  task_card: TaskCard,
  video: Video,
};

const isDrawn = (type: string): type is keyof typeof BLOCKS => Object.hasOwn(BLOCKS, type);

/** The blocks of a message, modal or Home; a kind that the page does not know says so. */
export function Blocks({ blocks }: { blocks: Block[] }) {
  return (
    <div className="blocks">
      {inOrder(blocks, (block) => (
        <BlockView block={block} key={block.block_id} />
      ))}
    </div>
  );
}

const BlockView = memo(function BlockView({ block }: { block: Block }) {
  if (!isDrawn(block.type)) return <p className="unknown">This page cannot draw a “{block.type}” block.</p>;
  const Component = BLOCKS[block.type] as ComponentType<{ block: Block }>;
  return <Component block={block} />;
});
