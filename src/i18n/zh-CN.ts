import { AUDIENCES, EVALUATOR_MODES, KINDS, NATURES, STATUSES } from '../domain/evaluation.ts';
import { UNITS } from '../domain/figure.ts';
import { archiveZh } from './archive-zh.ts';
import { indicatorsZh } from './indicators-zh.ts';
import { verifyZh } from './verify-zh.ts';

/** All texts of the interface in Chinese, the first language. Every other language has the same shape. */
export const zhCN = {
  ...archiveZh,
  ...indicatorsZh,
  verify: verifyZh,
  /** How texts are put together. */
  punctuation: {
    list: (items: readonly string[]) => items.join('、'),
    clauses: (items: readonly string[]) => items.join('；'),
    comma: (items: readonly string[]) => items.join('，'),
    labelled: (label: string, value: string) => `${label}：${value}`,
    aside: (text: string, more: string | number) => `${text}（${more}）`,
  },
  page: {
    skip: '跳到正文',
    home: '首页',
    navigation: '站点导航',
    sample: '示例',
    sampleNotice: '示例数据：本页内容为演示而编，不是真实的评价。',
    unconfirmed: '待核实',
  },
  footer: {
    publishedBy: (publisher: string) => `发布单位：${publisher}`,
    contact: (contact: string) => `联系方式：${contact}`,
    workings: '页面上的金额、比率和计数都由数据算出，点开即见算式。',
    schema: '数据格式（JSON Schema）',
  },
  home: {
    newest: '最新评价',
    counts: (evaluations: number, organisations: number) => `${organisations}个单位，${evaluations}份评价`,
  },
  evaluation: {
    title: '评价',
    year: '年度',
    fiscalYear: (year: number) => `${year}年度`,
    organisation: '单位',
    department: '主管部门',
    kind: '评价类型',
    method: '评价办法',
    nature: '项目性质',
    status: '状态',
    audience: '公开范围',
    issued: '成文日期',
    documentNumber: '发文字号',
    evaluator: '评价方',
    contents: '目录',
    downloads: '下载',
    pdf: '正式打印件',
    json: '数据',
    xlsx: '自评表',
    csv: '绩效指标表',
    formats: { pdf: 'PDF', json: 'JSON', csv: 'CSV', xlsx: 'XLSX' },
    fileOf: (file: string, title: string) => `${file}：${title}`,
    empty: '还没有评价。',
  },
  notices: {
    draft: '草稿，尚未定稿，请勿引用。',
    superseded: '这份评价已被后来的版本取代，留存备查。',
    withdrawn: '这份评价已经撤回，留存备查。',
  },
  summary: {
    heading: '资金与结果',
    indicators: '指标完成',
    of: (achieved: string, all: string) => `${achieved} / ${all}`,
    notes: '数据说明',
  },
  rules: {
    title: '检查规则',
    introduction: '每份报告发布之前都按这些规则检查。错误必须改正才能发布；警告应当改正，或在 accepted 里说明原因。',
    severities: { error: '错误', warning: '警告' },
  },
  figures: {
    title: '指标数字',
    introduction:
      '报告中的数字不由人填写，而由数据按下列公式算出：先精确计算，最后四舍五入一次。写报告时，在正文的花括号里写上名称，例如 {预算执行率}。',
    inReport: '本报告的全部数字',
    ofGroup: (of: string) => `${of}的全部汇总数字`,
    aggregates: '年度和单位的汇总数字',
    totalsOf: (group: string) => `汇总的${group}`,
    aggregatesNote: '由多份评价合起来算，显示在年度页和单位页，也在 archive.json 里；不能写进一份报告的正文。',
    name: '名称',
    aliases: (names: readonly string[]) => `又称：${names.join('、')}`,
    /** Of figures, by id, where the language has another name than the one that reports use. */
    names: {} as Readonly<Record<string, string>>,
    unit: '单位',
    units: { ...widened(UNITS), grade: '等级' },
    formula: '公式',
    value: '数值',
    working: '算式',
    source: '依据',
    groups: { money: '金额', percent: '比率', count: '计数', score: '得分', grade: '等级' },
  },
  method: {
    title: '评价办法',
    source: '依据文件',
    sourceNote: '关于依据',
    years: '适用年度',
    since: (from: number) => `${from}年度起`,
    range: (from: number, to: number) => `${from}年度至${to}年度`,
    denominator: '预算执行率的分母',
    denominators: { adjusted: '全年预算数', received: '实际到位数' },
    kinds: '适用的评价',
    points: '分值',
    executionPoints: '预算执行率分值',
    scoring: '评分与等级',
    noScoring: '本办法不计分、不评等级。',
    state: '定性指标的完成情况',
    band: '得分占分值的比例',
    grade: '等级',
    from: (score: string) => `${score}分（含）以上`,
    percentRange: (from: string, to: string) => `${from}%至${to}%`,
    thresholds: '须说明原因的界线',
    lines: {
      deviation: (percent: string) => `偏差率超过${percent}%`,
      overshoot: (percent: string) => `指标完成率超过${percent}%`,
      execution: (percent: string) => `预算执行率低于${percent}%`,
      adjustment: (percent: string) => `预算调整率超过${percent}%`,
    },
    rounding: '小数位数',
    places: (money: number, percent: number, score: number) =>
      `金额${money}位，百分比${percent}位，得分${score}位；先精确计算，最后四舍五入一次`,
    levels: '指标层级',
    level1: '一级指标',
    level2: '二级指标',
    form: '自评表',
    remarks: '自评表的文字说明栏',
    outline: '报告提纲',
    unconfirmed: '尚待核实的事项',
    evaluations: '采用本办法的评价',
  },
  organisation: {
    title: '单位',
    shortName: '简称',
    region: '地区',
    evaluations: '该单位的评价',
  },
  notFound: {
    title: '没有这个页面',
    text: '地址可能写错了，或者页面不在这份档案里。',
  },
  kinds: widened(KINDS),
  statuses: widened(STATUSES),
  audiences: widened(AUDIENCES),
  natures: widened(NATURES),
  evaluatorModes: widened(EVALUATOR_MODES),
};

/** The same names, typed so that another language can have others. */
function widened<Names extends Readonly<Record<string, string>>>(names: Names): Readonly<Record<keyof Names, string>> {
  return names;
}

export type Text = typeof zhCN;
