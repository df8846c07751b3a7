import type { IndicatorDefinition } from '../../src/domain/indicator-definition.ts';

/** A ready indicator of the library. */
export const READY: IndicatorDefinition = {
  id: 'e-government/availability',
  sector: '电子政务',
  name: '系统可用率',
  level1: 'output',
  level2: 'quality',
  definition: '年度内系统能够正常提供服务的时间占比',
  unit: '%',
  direction: 'higher',
  formula: '正常时间 ÷ 应提供服务时间 × 100%',
  evidence: '监控报表',
  source: '运行监控平台',
};
