import type { PieSeriesOption } from 'echarts/charts';
import type { TooltipComponentOption } from 'echarts/components';
import type { ComposeOption } from 'echarts/core';

type Options = ComposeOption<PieSeriesOption | TooltipComponentOption>;

export interface Shares {
  /** What the picture shows, for who does not see it. */
  readonly words: string;
  /** Largest first; `row`: which of the table it is, null of what is drawn together. */
  readonly slices: readonly { readonly name: string; readonly value: number; readonly figure: string; readonly row: number | null }[];
}

/** So many rows have a slice of their own; what is smaller is drawn together. */
export const mostSlices = 7;

/** Four colours, then the same lighter: neighbours always differ, and each slice bears its name. */
const colour = (i: number): string => {
  const base = `var(--ft-chart-${(i % 4) + 1})`;
  return i < 4 ? base : `color-mix(in srgb, ${base} 55%, var(--ft-sheet))`;
};

/** The first rows, and the others together; what is nothing or less has no share. */
export function sharesOf(
  rows: readonly { readonly name: string; readonly value: number; readonly figure: string }[],
  others: string,
  write: (value: number) => string,
): Shares['slices'] {
  const drawn = rows.flatMap((one, row) => (one.value > 0 ? [{ ...one, row }] : []));
  if (drawn.length <= mostSlices) return drawn;
  const rest = drawn.slice(mostSlices - 1).reduce((sum, { value }) => sum + value, 0);
  return [...drawn.slice(0, mostSlices - 1), { name: others, value: rest, figure: write(rest), row: null }];
}

/** Flat, directly labelled, without motion. */
export function pieOf({ slices }: Shares): Options {
  const text = { color: 'var(--mat-sys-on-surface-variant)', fontFamily: 'var(--ft-family)', fontSize: 12 };
  const sum = slices.reduce((all, { value }) => all + value, 0);
  const share = (value: number): string => `${((value * 100) / (sum || 1)).toFixed(1)}%`;
  return {
    animation: false,
    backgroundColor: 'transparent',
    tooltip: {
      trigger: 'item',
      confine: true,
      transitionDuration: 0,
      backgroundColor: 'var(--ft-sheet)',
      borderColor: 'var(--ft-strong)',
      padding: [6, 10],
      textStyle: { color: 'var(--mat-sys-on-surface)', fontFamily: 'var(--ft-family)', fontSize: 12 },
      formatter: (given) => {
        const one = slices[[given].flat()[0]?.dataIndex ?? -1];
        return one === undefined ? '' : escaped(`${one.name}  ${one.figure}  ${share(one.value)}`);
      },
    },
    series: [
      {
        type: 'pie',
        radius: ['0%', '68%'],
        label: { ...text, formatter: ({ dataIndex }) => `${slices[dataIndex]?.name ?? ''} ${share(slices[dataIndex]?.value ?? 0)}` },
        labelLine: { lineStyle: { color: 'var(--ft-strong)' } },
        emphasis: { scale: false },
        data: slices.map(({ name, value }, i) => ({
          name,
          value,
          itemStyle: { color: colour(i), borderColor: 'var(--ft-sheet)', borderWidth: 2 },
        })),
      },
    ],
  };
}

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
