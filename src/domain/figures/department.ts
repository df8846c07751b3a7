import { amount, COLUMNS, type Column, yuan } from '../budget.ts';
import { type Exact, quotient, sum } from '../decimal.ts';
import type { DepartmentSpending, Evaluation, PublicExpense } from '../evaluation.ts';
import type { Derivation, FigureDefinition } from '../figure.ts';
import { allDigits } from './money.ts';

const LAW = '预算法实施条例第六条：部门预算按基本支出和项目支出公开';

/** 部门整体支出 figures. Values in 元, shown in 万元. */
export const departmentFigures: readonly FigureDefinition[] = [
  spending('基本支出预算数', 'basicBudget', 'basic', 'adjusted'),
  spending('基本支出执行数', 'basicExecuted', 'basic', 'executed'),
  spending('项目支出预算数', 'projectBudget', 'project', 'adjusted'),
  spending('项目支出执行数', 'projectExecuted', 'project', 'executed'),
  publicExpenses('三公经费预算数', 'threePublicBudget', 'budget'),
  publicExpenses('三公经费执行数', 'threePublicExecuted', 'executed'),
  publicExpenses('三公经费上年数', 'threePublicPrevious', 'previous'),
  {
    name: '三公经费控制率',
    id: 'threePublicRate',
    unit: 'percent',
    formula: '三公经费执行数 ÷ 三公经费预算数 × 100%',
    source: '部门整体支出评价的通行指标',
    derive: (evaluation) => threePublicRate(evaluation),
  },
  {
    name: '年末结转结余',
    id: 'closingCarryOver',
    unit: 'money',
    formula: '部门年末结转结余数',
    source: '部门决算',
    derive: (evaluation) => {
      const closing = evaluation.department?.carryOver?.closing;
      if (closing === undefined) return { value: undefined, absent: '没有填报结转结余' };
      return { value: yuan(closing, evaluation.budget.unit), inputs: [], working: '年末结转结余' };
    },
  },
];

function spending(name: string, id: string, category: 'basic' | 'project', column: Column): FigureDefinition {
  return {
    name,
    id,
    unit: 'money',
    formula: `${name.slice(0, 4)}的${COLUMNS[column]}`,
    source: LAW,
    derive: ({ budget, department }) => {
      if (department === undefined) return NOT_A_DEPARTMENT;
      const value = amount(budget, department[category], column);
      if (value === undefined) return { value, absent: `没有填报${name}` };
      return { value, inputs: [], working: name };
    },
  };
}

const NOT_A_DEPARTMENT: Derivation = { value: undefined, absent: '不是部门整体支出评价' };

type ExpenseColumn = keyof Omit<PublicExpense, 'item'>;

function publicExpenses(name: string, id: string, column: ExpenseColumn): FigureDefinition {
  return {
    name,
    id,
    unit: 'money',
    formula: '因公出国（境）费、公务用车购置及运行维护费、公务接待费之和',
    source: '部门预决算公开的“三公”经费口径',
    derive: ({ budget, department }) => {
      const amounts = expenses(department, column, (text) => yuan(text, budget.unit));
      if (amounts === undefined) return { value: undefined, absent: '三公经费没有填报齐全' };
      return { value: sum(amounts), inputs: [], working: amounts.map(allDigits).join(' + ') };
    },
  };
}

function expenses(
  department: DepartmentSpending | undefined,
  column: ExpenseColumn,
  toYuan: (text: string) => Exact,
): readonly Exact[] | undefined {
  const amounts = department?.threePublic?.map((expense) => expense[column]);
  return amounts?.every((text) => text !== undefined) ? amounts.map(toYuan) : undefined;
}

function threePublicRate({ budget, department }: Evaluation): Derivation {
  const of = (column: ExpenseColumn) => {
    const amounts = expenses(department, column, (text) => yuan(text, budget.unit));
    return amounts && sum(amounts);
  };
  const [planned, spent] = [of('budget'), of('executed')];
  if (planned === undefined || spent === undefined) return { value: undefined, absent: '三公经费没有填报齐全' };
  const value = quotient(spent, planned);
  if (value === undefined) return { value, absent: '三公经费预算数为0，比率没有意义' };
  const working = `${allDigits(spent)} ÷ ${allDigits(planned)} × 100%`;
  return { value, inputs: [], working, note: '分母：三公经费预算数' };
}
