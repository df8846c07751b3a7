import { type Cents, type Spending, wan } from './money.ts';

/** What the money was for, with its sum. */
export function partsTable({ parts, adjusted, executed }: Spending): string {
  const rows = parts.map((part) => row(part.name, part.adjusted, part.executed));
  return table('支出内容', [...rows, row('合计', adjusted, executed)]);
}

function table(first: string, rows: readonly string[]): string {
  return `| ${first} | 全年预算（万元） | 全年执行（万元） | 执行率 |\n| :--- | ---: | ---: | ---: |\n${rows.join('\n')}`;
}

function row(name: string, adjusted: Cents, executed: Cents): string {
  return `| ${name} | ${wan(adjusted)} | ${wan(executed)} | ${share(executed, adjusted)} |`;
}

const QUARTERS = ['第一季度', '第二季度', '第三季度', '第四季度'] as const;

/** What was paid in each quarter and up to it. */
export function quartersTable({ quarters, executed }: Spending): string {
  let paid = 0;
  const rows = quarters.map((amount, index) => {
    paid += amount;
    return `| ${QUARTERS[index]} | ${wan(amount)} | ${wan(paid)} | ${share(paid, executed)} |`;
  });
  return `| 季度 | 当季支付（万元） | 累计支付（万元） | 占全年 |\n| :--- | ---: | ---: | ---: |\n${rows.join('\n')}`;
}

/** Rounded to two decimals: `96.31%`. */
function share(part: Cents, whole: Cents): string {
  return `${(Math.round((part * 10_000) / whole) / 100).toFixed(2)}%`;
}
