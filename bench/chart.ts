import type { Ratio } from './measured.ts';

const width = 860;
const left = 400;
const right = 60;
const rowHeight = 40;
const top = 64;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** `3.3×`, `50×`, `1 / 8.2`, `1 / 12` */
export const ratioText = (ratio: number): string => {
  if (ratio >= 9.95) return `${ratio.toFixed(0)}×`;
  if (ratio >= 0.995) return `${ratio.toFixed(1)}×`;
  return `1 / ${(1 / ratio).toFixed(1 / ratio < 9.95 ? 1 : 0)}`;
};

/**
 * The ratios as an SVG: a bar to the right where we take less than the peer, to the left where we take more; each step
 * of the scale is a factor of ten. It brings its own ground, light or dark as the reader's machine has it.
 */
export function chart(ratios: readonly Ratio[]): string {
  const logs = ratios.map(({ ratio }) => Math.log10(ratio));
  const [least, most] = [Math.floor(Math.min(0, ...logs)), Math.ceil(Math.max(1, ...logs))];
  const step = (width - left - right) / (most - least);
  const x = (log: number): number => left + (log - least) * step;
  const height = top + ratios.length * rowHeight + 24;
  const ticks = Array.from({ length: most - least + 1 }, (_, n) => least + n);
  const grid = ticks.map((log) => {
    const at = x(log).toFixed(1);
    const label = log === 0 ? 'as much' : ratioText(10 ** log);
    return `<line class="${log === 0 ? 'even' : 'grid'}" x1="${at}" x2="${at}" y1="${top - 8}" y2="${height - 16}"/><text class="tick" x="${at}" y="${top - 16}" text-anchor="middle">${label}</text>`;
  });
  const bars = ratios.map(({ what, peer, ratio }, n) => {
    const y = top + n * rowHeight;
    const log = Math.log10(ratio);
    const [from, to] = [Math.min(x(0), x(log)), Math.max(x(0), x(log))];
    const isBetter = log >= 0;
    const end = isBetter ? to + 8 : from - 8;
    return [
      `<text class="what" x="16" y="${y + 14}">${escaped(what)}</text>`,
      `<text class="peer" x="16" y="${y + 30}">against ${escaped(peer)}</text>`,
      `<rect class="${isBetter ? 'less' : 'more'}" x="${from.toFixed(1)}" y="${y + 6}" width="${Math.max(1.5, to - from).toFixed(1)}" height="20" rx="2"/>`,
      `<text class="value" x="${end.toFixed(1)}" y="${y + 21}" text-anchor="${isBetter ? 'start' : 'end'}">${ratioText(ratio)}</text>`,
    ].join('');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="t">
<title id="t">${escaped(ratios.map(({ what, peer, ratio }) => `${what}, against ${peer}: ${ratioText(ratio)}`).join('. '))}.</title>
<style>
.ground{fill:#fff;stroke:#d0d7de}.what,.value{fill:#1f2328}.peer,.tick{fill:#59636e}.grid{stroke:#e4e8ec}.even{stroke:#59636e}.less{fill:#1a7f64}.more{fill:#bc4c00}
text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-size:13px}.peer,.tick{font-size:12px}.value{font-weight:600}.head{font-size:14px;font-weight:600;fill:#1f2328}
@media (prefers-color-scheme:dark){.ground{fill:#0d1117;stroke:#3d444d}.what,.value,.head{fill:#f0f6fc}.peer,.tick{fill:#9198a1}.grid{stroke:#262c36}.even{stroke:#9198a1}.less{fill:#2ea98a}.more{fill:#e0813f}}
</style>
<rect class="ground" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="6"/>
<text class="head" x="16" y="28">How much more the peer takes</text>
${grid.join('\n')}
${bars.join('\n')}
</svg>
`;
}
