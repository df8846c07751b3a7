import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart, ChartSeries } from './chart.ts';

echarts.use([BarChart, GridComponent, LineChart, SVGRenderer]);

/** Colours are the tokens of the site, so that they follow the theme; a sheet without tokens gets the light ones. */
const COLOURS = ['var(--chart-1, #0a559c)', 'var(--chart-2, #c2410c)'] as const;
const INK = 'var(--ink, #1c2024)';
const QUIET = 'var(--ink-quiet, #565e66)';
const LINE = 'var(--line, #d5d9dd)';
const PAPER = 'var(--paper, #ffffff)';

const ROW = 34;
const LABEL = 13;
const LABEL_LINES = 3;

/** The drawing of a chart as SVG that a page can hold under a strict Content-Security-Policy: no styles, no scripts. */
export function drawChart(chart: Chart, width: number): string {
  const height = chart.shape === 'bars' ? chart.categories.length * (ROW + (chart.series.length - 1) * 18) + 16 : 240;
  const drawing = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption({ animation: false, textStyle: { fontFamily: 'inherit' }, ...options(chart, width) });
    return clean(drawing.renderToSVGString(), `${chart.id}-${width}`);
  } finally {
    drawing.dispose();
  }
}

function options(chart: Chart, width: number) {
  const across = chart.shape === 'bars';
  const room = Math.floor(width * 0.4);
  const category = {
    type: 'category' as const,
    data: across ? chart.categories.map((name) => cut(name, room)) : [...chart.categories],
    inverse: across,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: QUIET } },
    axisLabel: {
      color: INK,
      fontSize: LABEL,
      lineHeight: 16,
      interval: 0,
      ...(across && { width: room, overflow: 'break' as const }),
    },
  };
  const value = {
    type: 'value' as const,
    ...(chart.least !== undefined && { min: chart.least }),
    ...(chart.most !== undefined && { max: chart.most }),
    splitNumber: 4,
    splitLine: { lineStyle: { color: LINE } },
    axisLabel: { color: QUIET, fontSize: 12, show: !across },
  };
  return {
    grid: {
      ...(across ? { left: 4, right: 64, top: 4, bottom: 4 } : { left: 4, right: 12, top: 28, bottom: 4 }),
      outerBoundsMode: 'same' as const,
      outerBoundsContain: 'axisLabel' as const,
    },
    xAxis: across ? { ...value, splitLine: { show: false } } : category,
    yAxis: across ? category : value,
    series: chart.series.map((each, index) => drawSeries(each, index, chart, width)),
  };
}

/** A name for the room beside its bar; the whole of it is in the table. */
function cut(name: string, room: number): string {
  const signs = [...name];
  const most = Math.floor(room / LABEL) * LABEL_LINES;
  return signs.length <= most ? name : `${signs.slice(0, most - 1).join('')}…`;
}

function drawSeries({ name, points }: ChartSeries, index: number, chart: Chart, width: number) {
  const colour = COLOURS[index % COLOURS.length] ?? COLOURS[0];
  const crowded = chart.categories.length * chart.series.length > width / 64;
  const common = {
    name,
    silent: true,
    emphasis: { disabled: true },
    // A text beginning with a brace would be a pattern to ECharts, a function never is.
    data: points.map((point, at) => {
      const label = { formatter: () => point?.text ?? '', position: labelPosition(chart, index, at) };
      return point && { value: point.value, label };
    }),
    label: {
      show: chart.shape === 'bars' || !crowded,
      color: INK,
      fontSize: 12,
    },
  };
  if (chart.shape === 'lines') {
    const mark = { symbol: index === 0 ? 'circle' : 'rect', symbolSize: 8 };
    const line = { color: colour, width: 2, ...(index > 0 && { type: 'dashed' as const }) };
    return { ...common, ...mark, type: 'line' as const, lineStyle: line, itemStyle: { color: colour } };
  }
  // The second of a pair is an outline: told apart without colour too.
  const fill = index === 0 ? { color: colour } : { color: PAPER, borderColor: colour, borderWidth: 2 };
  return { ...common, type: 'bar' as const, barMaxWidth: 44, barGap: '15%', itemStyle: fill };
}

/** The higher of two lines has its numbers above, the lower below: lines that are close don't hide each other's. */
function labelPosition({ shape, series }: Chart, index: number, at: number): 'right' | 'top' | 'bottom' {
  if (shape === 'bars') return 'right';
  if (shape === 'columns') return 'top';
  const value = (each: number) => series[each]?.points[at]?.value ?? Number.NEGATIVE_INFINITY;
  const isHigher = series.every(
    (_, other) => other === index || value(index) > value(other) || (other > index && value(index) === value(other)),
  );
  return isHigher ? 'top' : 'bottom';
}

/** Takes out what ECharts leaves for its own client, and writes styles as attributes. */
function clean(svg: string, id: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (?:class|ecmeta_[a-z_]+|pointer-events|xmlns:xlink|version|baseProfile)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => attributes(style))
    .replace(/zr\d+-/g, `${id}-`)
    .replace(/^<svg width="\d+" height="\d+"/, '<svg')
    .replaceAll('fill="#fff"', `fill="${PAPER}"`)
    .replaceAll('<defs >', '<defs>')
    .replace(/\n+/g, '');
}

function attributes(style: string): string {
  const size = /font-size:\s*(\d+)px/.exec(style)?.[1];
  return size === undefined ? '' : ` font-size="${size}"`;
}
