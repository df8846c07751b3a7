import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWhole } from './write-whole.ts';

/**
 * Writes a fontconfig file that knows one bundled face and nothing of the system's, and returns its path.
 *
 * A character without a glyph would otherwise be borrowed from whatever the machine has, and no two machines have the
 * same; with no font at all Chromium doesn't start. Linux only: elsewhere the glyph check alone guards the copy.
 */
export async function writeFontConfiguration(temporary: string): Promise<string> {
  const home = join(temporary, `jiping-fontconfig-${process.getuid?.() ?? 'user'}`);
  const face = fileURLToPath(
    import.meta.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  );
  const file = join(home, 'fonts.conf');
  await writeWhole(file, configuration(dirname(face), join(home, 'cache')));
  return file;
}

function configuration(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escaped(fonts)}</dir>
  <cachedir>${escaped(cache)}</cachedir>
</fontconfig>
`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
