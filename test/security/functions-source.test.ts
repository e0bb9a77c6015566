import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const sources = globSync('functions/**/*.ts').map((file) => ({
  file,
  // What comments speak of, nothing does.
  text: readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
}));
const filesWith = (pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

describe('what runs on AWS', () => {
  it('is read whole by this test', () => {
    expect(sources.length).toBeGreaterThan(300);
  });

  it('starts no program, opens no file and no server, and reads nothing as a program', () => {
    const modules = sources.flatMap(({ text }) =>
      [...text.matchAll(/from '(node:[^']+)'/g)].map(([, name]) => name),
    );
    expect([...new Set(modules)].sort()).toEqual(['node:crypto', 'node:util', 'node:zlib']);
    expect(filesWith(/\beval\(|new Function\(|\bvm\b\.|child_process|import\(/)).toEqual([]);
  });

  it('fetches from one place, the address of which it makes itself of a hash', () => {
    expect(filesWith(/(?<![.\w])fetch\(/)).toEqual(['functions/documents/bucket-files.ts']);
    expect(filesWith(/https?\.request|XMLHttpRequest|WebSocket\(/)).toEqual([]);
  });

  it('makes no secret by chance that can be guessed, and none of a hash that can be turned', () => {
    // How long to wait before the next try is no secret.
    expect(filesWith(/Math\.random/)).toEqual(['functions/store/patience.ts']);
    expect(filesWith(/createHash\(\s*['"](?!sha256)/)).toEqual([]);
    expect(filesWith(/createHmac\(\s*['"](?!sha256)/)).toEqual([]);
  });

  it('reads its surroundings in one place, and prints nothing but by the logger', () => {
    expect(filesWith(/process\.env/)).toEqual(['functions/runtime.ts']);
    expect(filesWith(/\bconsole\.(log|info|warn|error|debug)\(/)).toEqual([]);
  });
});
