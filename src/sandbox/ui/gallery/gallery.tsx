import { type ReactNode, useState } from 'react';
import type { Json } from '../../state/wire.js';
import { DirectoryContext } from '../app/directory.js';
import { ThemeButton } from '../app/theme-button.js';
import { Blocks } from '../blocks/index.js';
import { SurfaceContext } from '../blocks/surface.js';
import { ConfirmProvider } from '../elements/confirm.js';
import { CHAPTERS } from './chapters.js';
import type { Chapter, Example } from './example.js';
import { galleryDirectory } from './gallery-directory.js';
import { useGallerySurface } from './gallery-surface.js';

/** Every block and element in every state; what a click would tell the app stands under it. */
export function Gallery() {
  return (
    <DirectoryContext value={galleryDirectory}>
      <div className="gallery">
        <nav aria-label="Blocks and elements">
          <h1>Block gallery</h1>
          <ThemeButton />
          <ul>
            {CHAPTERS.map(({ name }) => (
              <li key={name}>
                <a href={`#${name}`}>{name}</a>
              </li>
            ))}
          </ul>
        </nav>
        <main>
          {CHAPTERS.map((chapter) => (
            <ChapterView key={chapter.name} chapter={chapter} />
          ))}
        </main>
      </div>
    </DirectoryContext>
  );
}

function ChapterView({ chapter }: { chapter: Chapter }) {
  return (
    <section id={chapter.name} aria-labelledby={`${chapter.name}-name`}>
      <h2 id={`${chapter.name}-name`}>{chapter.name}</h2>
      {chapter.examples.map((example) => (
        <ExampleView key={example.title} id={`${chapter.name}/${example.title}`} example={example} />
      ))}
    </section>
  );
}

function ExampleView({ id, example }: { id: string; example: Example }) {
  const [said, setSaid] = useState<Json | null>(null);
  const surface = useGallerySurface(id, example, setSaid);
  return (
    <Frame title={example.title} id={id}>
      <SurfaceContext value={surface}>
        <ConfirmProvider>
          <Blocks blocks={example.blocks} />
        </ConfirmProvider>
      </SurfaceContext>
      {said && <output className="said">{JSON.stringify(said)}</output>}
    </Frame>
  );
}

function Frame({ title, id, children }: { title: string; id: string; children: ReactNode }) {
  return (
    <article className="example" data-example={id} aria-label={title}>
      <small>{title}</small>
      {children}
    </article>
  );
}
