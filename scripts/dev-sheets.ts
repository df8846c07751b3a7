import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { printEntries } from '../src/build/print-entries.ts';
import { ATTACHMENTS } from '../src/build/print-jobs.ts';
import { checkArchive } from '../src/content/check-archive.ts';
import type { Entry } from '../src/content/read-entry.ts';
import { type FaceFiles, facesOf } from '../src/print/faces.ts';
import { formatText } from './formats/index.ts';

type Plugin = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number];

const COPY = /^\/evaluations\/([^/]+\/[^/]+)\/report\.pdf$/;

/** Vite plugin that prints an official copy when the preview asks for one, from the page as it is now. */
export function devSheets(content: string): Plugin {
  return {
    name: 'jiping-dev-sheets',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const id = COPY.exec(decodeURIComponent(request.url ?? '').split('?')[0] ?? '')?.[1];
        if (id === undefined) return next();
        copy(id, content, request).then(
          (answer) => send(response, answer),
          (error: Error) => send(response, { status: 500, type: 'text/plain; charset=utf-8', body: error.message }),
        );
      });
    },
  };
}

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

async function copy(id: string, content: string, request: IncomingMessage): Promise<Answer> {
  const { archive, diagnostics } = checkArchive(content, process.cwd());
  const entry = archive.entries.find(({ evaluation }) => evaluation.id === id);
  if (entry === undefined) return { status: 404, type: 'text/plain; charset=utf-8', body: formatText(diagnostics) };
  const root = mkdtempSync(join(tmpdir(), 'jiping-dev-'));
  try {
    return await printed(entry, root, request, facesOf(archive.site?.fonts, content));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

async function printed(entry: Entry, root: string, request: IncomingMessage, faces: FaceFiles): Promise<Answer> {
  const { id } = entry.evaluation;
  const folder = join(root, 'evaluations', id);
  mkdirSync(folder, { recursive: true });
  const fetched = async (name: string, file = name) => {
    const answer = await fetch(`http://${request.headers.host}/evaluations/${id}/${name}`);
    const bytes = Buffer.from(await answer.arrayBuffer());
    writeFileSync(join(folder, file), bytes);
    return bytes;
  };
  const page = (await fetched('', 'index.html')).toString('utf8');
  const pictures = [...page.matchAll(/<img src="([^"/:]+)"/g)].map(([, name = '']) => name);
  for (const name of [...ATTACHMENTS.map((attachment) => attachment.name), ...pictures]) await fetched(name);
  const [result] = await printEntries([entry], { root, base: '/', faces, onStep: () => undefined });
  if (result === undefined || result.bytes === 0) {
    return { status: 422, type: 'text/plain; charset=utf-8', body: formatText(result?.diagnostics ?? []) };
  }
  return { status: 200, type: 'application/pdf', body: readFileSync(join(folder, 'report.pdf')) };
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}
