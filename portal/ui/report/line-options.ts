import type { LineSeriesOption } from 'echarts/charts';
import type { GridComponentOption, TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

type Options = ComposeOption<LineSeriesOption | GridComponentOption | TooltipComponentOption>;

export interface Drawn {
  /** What the picture shows, for who does not see it. */
  readonly words: string;
  /** Of each step, as the axis says it and in full. */
  readonly steps: readonly { readonly name: string; readonly whole: string }[];
  readonly lines: readonly { readonly name: string; readonly values: readonly number[] }[];
}

/** Told apart by stroke and point as well as by colour. */
const strokes = ['solid', 'dashed', [2, 3], [8, 3, 2, 3]] as const;
const points = ['circle', 'rect', 'triangle', 'diamond'] as const;

const colour = (i: number): string => `var(--ft-chart-${(i % 4) + 1})`;
const quiet = 'var(--mat-sys-on-surface-variant)';
const family = 'var(--ft-family)';

/** Beyond so many steps points are only small. */
const many = 70;

/** About how wide a name is in bold letters of 12 px: a Chinese one fills its square. */
const widthOf = (name: string): number => [...name].reduce((sum, letter) => sum + (/[\u2E80-\uFFEF]/.test(letter) ? 12.5 : 7), 8);

/** Flat, directly labelled, without motion. */
export function optionsOf({ steps, lines }: Drawn): Options {
  const text = { color: quiet, fontFamily: family, fontSize: 12 };
  const room = Math.min(144, Math.max(92, ...lines.map(({ name }) => widthOf(name))));
  return {
    animation: false,
    backgroundColor: 'transparent',
    grid: { left: 8, right: room + 16, top: 16, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    tooltip: {
      trigger: 'axis',
      confine: true,
      transitionDuration: 0,
      backgroundColor: 'var(--ft-sheet)',
      borderColor: 'var(--ft-strong)',
      padding: [6, 10],
      textStyle: { color: 'var(--mat-sys-on-surface)', fontFamily: family, fontSize: 12 },
      axisPointer: { type: 'line', lineStyle: { color: 'var(--ft-strong)', type: 'solid' } },
      formatter: (given) => tooltip([given].flat(), steps),
    },
    xAxis: {
      type: 'category',
      data: steps.map(({ name }) => name),
      boundaryGap: steps.length === 1,
      axisLine: { lineStyle: { color: 'var(--ft-strong)' } },
      axisTick: { show: false },
      axisLabel: { ...text, hideOverlap: true, alignMaxLabel: 'right' },
    },
    yAxis: { type: 'value', minInterval: 1, min: 0, axisLabel: text, splitLine: { lineStyle: { color: 'var(--ft-hair)' } } },
    series: lines.map(
      ({ name, values }, i): LineSeriesOption => ({
        type: 'line',
        name,
        data: [...values],
        color: colour(i),
        symbol: points[i % 4]!,
        symbolSize: steps.length > many ? 4 : 8,
        showAllSymbol: true,
        lineStyle: { width: 2, type: strokes[i % 4] as NonNullable<LineSeriesOption['lineStyle']>['type'], color: colour(i) },
        itemStyle: { color: colour(i) },
        emphasis: { disabled: true },
        endLabel: {
          show: true,
          formatter: '{a}',
          color: colour(i),
          fontFamily: family,
          fontSize: 12,
          fontWeight: 700,
          lineHeight: 16,
          distance: 8,
          width: room,
          overflow: 'break',
        },
        labelLayout: { moveOverlap: 'shiftY' },
      }),
    ),
  };
}

/** Built of numbers and escaped names. */
function tooltip(
  given: readonly { readonly dataIndex: number; readonly seriesName?: string; readonly value: unknown; readonly marker?: unknown }[],
  steps: Drawn['steps'],
): string {
  const [first] = given;
  if (first === undefined) return '';
  const line = ({ marker, seriesName, value }: (typeof given)[number]): string =>
    `<div style="display:flex;gap:16px;justify-content:space-between"><span>${typeof marker === 'string' ? marker : ''}${escaped(seriesName ?? '')}</span><b>${escaped(String(value))}</b></div>`;
  return `<div style="margin-bottom:2px">${escaped(steps[first.dataIndex]?.whole ?? '')}</div>${given.map(line).join('')}`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
