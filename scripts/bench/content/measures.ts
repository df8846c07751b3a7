/** 二级指标 of a project, as nearly all methods name them. */
export type Facet =
  | 'quantity'
  | 'quality'
  | 'timeliness'
  | 'economic'
  | 'social'
  | 'ecological'
  | 'sustainability'
  | 'beneficiary';

/** How the target is put: at least, at most, exactly all, by a day, or in words. */
export type Put = 'least' | 'most' | 'rate' | 'whole' | 'day' | 'words';

/** Something that a project can be measured by. */
export interface Measure {
  readonly facet: Facet;
  readonly put: Put;
  /** With a slash: an entry of the library of indicators. */
  readonly name: string;
  /** Between which the target lies. */
  readonly from: number;
  readonly to: number;
  /** For words: the target itself. */
  readonly unit: string;
}

function measure(facet: Facet, put: Put, name: string, from = 0, to = 0, unit = '%'): Measure {
  return { facet, put, name, from, to, unit };
}

const quantity = (name: string, from: number, to: number, unit: string) =>
  measure('quantity', 'least', name, from, to, unit);
const quality = (name: string, from = 88, to = 97) => measure('quality', 'rate', name, from, to);
const whole = (facet: Facet, name: string) => measure(facet, 'whole', name, 100, 100);
const swift = (name: string, from: number, to: number, unit: string) =>
  measure('timeliness', 'most', name, from, to, unit);
const day = (name: string) => measure('timeliness', 'day', name);
const social = (name: string, from: number, to: number, unit: string) =>
  measure('social', 'least', name, from, to, unit);
const words = (facet: Facet, name: string, target: string) => measure(facet, 'words', name, 0, 0, target);
const satisfaction = (name: string) => measure('beneficiary', 'rate', name, 85, 93);

/** A line of work with its projects, words and measures. `id` is a sector of the library of indicators. */
export interface Sector {
  readonly id: string;
  /** Follows the name of the place. */
  readonly office: string;
  readonly mark: string;
  readonly projects: readonly string[];
  /** What the work is done on, by whom it is done, and whom it serves. */
  readonly objects: readonly string[];
  readonly partners: readonly string[];
  readonly people: readonly string[];
  readonly measures: readonly Measure[];
}

export const SECTORS: readonly Sector[] = [
  {
    id: 'e-government',
    office: '数据资源局',
    mark: '数',
    projects: ['政务服务平台运行维护', '政府网站集约化建设', '公共数据目录编制', '政务热线运行保障'],
    objects: ['业务系统', '服务事项', '数据目录', '网站栏目', '接口服务'],
    partners: ['运维单位', '软件开发单位', '测评机构'],
    people: ['办事群众', '使用单位', '窗口人员'],
    measures: [
      quantity('e-government/inspection-count', 12, 48, '次'),
      quantity('e-government/site-content-update-count', 800, 4600, '条'),
      quantity('接入业务系统数', 24, 96, '个'),
      quantity('编制数据目录条数', 320, 1900, '条'),
      quality('e-government/fault-clearance-rate'),
      quality('接口调用成功率', 95, 98),
      swift('e-government/fault-repair-response', 4, 12, '小时'),
      measure('social', 'rate', 'e-government/online-service-rate', 82, 94),
      social('掌上办理事项数', 120, 640, '项'),
      words('sustainability', 'e-government/site-operation', '稳定运行'),
      satisfaction('e-government/netizen-satisfaction'),
    ],
  },
  {
    id: 'education',
    office: '教育局',
    mark: '教',
    projects: ['农村学校校舍维修', '学生营养膳食补助', '教师全员培训', '义务教育设备更新'],
    objects: ['学校食堂', '教学楼', '实验室', '教师培训班', '学生宿舍'],
    partners: ['施工单位', '供餐单位', '培训机构'],
    people: ['学生家长', '在校学生', '任课教师'],
    measures: [
      quantity('education/aided-student-count', 1200, 8600, '人'),
      quantity('education/trained-teacher-attendance', 260, 1800, '人次'),
      quantity('维修改造学校数', 6, 28, '所'),
      quantity('更新教学设备台数', 180, 960, '台'),
      whole('quality', 'education/subsidy-standard-rate'),
      quality('教师培训结业率', 92, 98),
      whole('timeliness', 'education/fund-release-timeliness'),
      measure('social', 'rate', 'education/policy-awareness-rate', 86, 95),
      social('受益学生人数', 2600, 12800, '人'),
      words('sustainability', '校舍管护制度落实情况', '一校一册'),
      satisfaction('education/parent-satisfaction'),
    ],
  },
  {
    id: 'agriculture',
    office: '农业农村局',
    mark: '农',
    projects: ['高标准农田建设', '耕地轮作补贴', '农民技术培训', '畜禽粪污资源利用'],
    objects: ['田块', '灌排渠系', '机耕道路', '育苗大棚', '养殖场户'],
    partners: ['施工标段', '农机合作社', '监理单位'],
    people: ['受益农户', '种粮大户', '村民代表'],
    measures: [
      quantity('agriculture/high-standard-farmland', 3200, 18600, '亩'),
      quantity('agriculture/trained-farmer-attendance', 420, 3600, '人次'),
      quantity('衬砌渠道长度', 12, 66, '公里'),
      quantity('实施村数', 8, 46, '个'),
      whole('quality', '田块平整验收合格率'),
      quality('补贴对象核查一致率', 95, 99),
      day('agriculture/subsidy-release-date'),
      measure('economic', 'least', 'agriculture/grain-increase', 30, 80, '公斤/亩'),
      measure('ecological', 'least', 'agriculture/pesticide-reduction-rate', 3, 9, '%'),
      words('sustainability', '建后管护主体落实情况', '主体和经费落实'),
      satisfaction('agriculture/farmer-satisfaction'),
    ],
  },
  {
    id: 'construction',
    office: '住房和城乡建设局',
    mark: '建',
    projects: ['老旧小区改造', '城区排水管网改造', '农村道路提升', '公园绿地建设'],
    objects: ['小区楼栋', '排水管段', '路面标段', '绿化地块', '泵站设备'],
    partners: ['施工单位', '监理单位', '设计单位'],
    people: ['周边居民', '物业人员', '沿线商户'],
    measures: [
      quantity('construction/built-floor-area', 6200, 48000, '平方米'),
      quantity('construction/pipe-length', 6, 38, '公里'),
      quantity('改造小区个数', 4, 22, '个'),
      quantity('新增停车泊位数', 120, 860, '个'),
      whole('quality', 'construction/acceptance-pass-rate'),
      quality('材料抽检合格率', 94, 98),
      measure('timeliness', 'rate', 'construction/schedule-rate', 88, 95),
      social('construction/benefited-population', 3800, 26000, '人'),
      words('ecological', 'construction/dust-control', '措施到位'),
      words('sustainability', 'construction/maintenance-arrangement', '责任和经费落实'),
      satisfaction('construction/residents-satisfaction-works'),
    ],
  },
  {
    id: 'culture',
    office: '文化和旅游局',
    mark: '文',
    projects: ['公共文化场馆免费开放', '基层文化活动', '文物保护修缮', '图书购置和流通'],
    objects: ['图书馆分馆', '文化站', '展厅', '流动服务点', '修缮点位'],
    partners: ['演出团体', '修缮单位', '图书供应单位'],
    people: ['到馆读者', '参观观众', '社区居民'],
    measures: [
      quantity('culture/activity-count', 46, 280, '场'),
      quantity('culture/new-books-count', 2400, 18600, '册'),
      quantity('举办专题展览数', 4, 18, '个'),
      quantity('流动服务车次', 36, 160, '车次'),
      quality('culture/equipment-intact-rate'),
      quality('图书编目准确率', 96, 99),
      day('culture/fund-allocation-date'),
      social('culture/visitor-attendance', 36000, 280000, '人次'),
      words('social', 'culture/free-open', '按规定免费开放'),
      words('sustainability', 'culture/heritage-protection', '得到保护传承'),
      satisfaction('culture/reader-satisfaction'),
    ],
  },
  {
    id: 'health',
    office: '卫生健康局',
    mark: '卫',
    projects: ['基本公共卫生服务', '乡镇卫生院设备购置', '妇幼健康服务', '疾病预防控制能力提升'],
    objects: ['村卫生室', '健康档案', '检验设备', '体检车组', '接种门诊'],
    partners: ['乡镇卫生院', '设备供应单位', '检测机构'],
    people: ['就诊患者', '老年居民', '签约家庭'],
    measures: [
      quantity('health/elderly-checkup-count', 2600, 16800, '人'),
      quantity('health/health-record-count', 12000, 86000, '人'),
      quantity('购置检验设备台数', 8, 42, '台'),
      quantity('开展健康讲座场次', 24, 120, '场'),
      quality('health/vaccination-rate', 90, 97),
      quality('health/hypertension-management-rate', 62, 78),
      whole('timeliness', 'health/epidemic-report-timeliness'),
      social('家庭医生签约人数', 5200, 32000, '人'),
      measure('social', 'rate', '重点人群随访覆盖率', 76, 90),
      words('sustainability', '设备管护制度落实情况', '制度健全并执行'),
      satisfaction('health/patient-satisfaction'),
    ],
  },
  {
    id: 'network-security',
    office: '网络安全和信息化办公室',
    mark: '网信',
    projects: ['网络安全运行保障', '等级保护测评', '数据安全监测', '应急演练和培训'],
    objects: ['在用系统', '安全设备', '日志平台', '备份链路', '测评报告'],
    partners: ['测评机构', '安全服务单位', '设备维保单位'],
    people: ['使用单位', '系统管理员', '值班人员'],
    measures: [
      quantity('network-security/protected-system-count', 8, 46, '个'),
      quantity('network-security/vulnerability-scan-count', 4, 24, '次'),
      quantity('network-security/security-training-attendance', 120, 860, '人次'),
      quantity('出具监测报告份数', 12, 52, '份'),
      quality('network-security/grading-pass-rate', 90, 97),
      quality('network-security/backup-restore-success-rate', 95, 99),
      swift('network-security/incident-response-time', 2, 6, '小时'),
      measure('social', 'most', '平均告警误报率', 3, 9),
      social('安全宣传覆盖人数', 3200, 22000, '人'),
      words('sustainability', 'network-security/protection-capacity', '机制健全'),
      satisfaction('network-security/user-satisfaction-security'),
    ],
  },
  {
    id: 'social-assistance',
    office: '民政局',
    mark: '民',
    projects: ['困难群众救助补助', '社区养老服务', '残疾人辅助器具配发', '殡葬公共服务'],
    objects: ['救助对象', '养老服务站', '发放批次', '入户核查点', '服务热线'],
    partners: ['街道办事处', '养老服务机构', '代发银行'],
    people: ['救助对象', '老年居民', '社区工作者'],
    measures: [
      quantity('social-assistance/allowance-person-count', 860, 6800, '人'),
      quantity('social-assistance/temporary-aid-count', 320, 2600, '人次'),
      quantity('入户核查户数', 420, 3800, '户'),
      quantity('配发辅助器具件数', 260, 1800, '件'),
      whole('quality', 'social-assistance/eligible-coverage-rate'),
      quality('入户核查准确率', 95, 99),
      swift('social-assistance/approval-days', 10, 20, '工作日'),
      words('social', 'social-assistance/basic-living-guarantee', '得到保障'),
      social('居家养老服务人次', 6800, 52000, '人次'),
      words('sustainability', '动态管理机制运行情况', '按月核查'),
      satisfaction('social-assistance/recipient-satisfaction'),
    ],
  },
];

/** Measures of any project. */
export const SHARED: readonly Measure[] = [
  quantity('召开工作例会次数', 4, 24, '次'),
  quantity('现场检查次数', 6, 36, '次'),
  quantity('归档资料份数', 40, 360, '份'),
  quantity('委托服务合同数', 2, 12, '个'),
  quality('资料归档完整率', 92, 98),
  quality('服务质量考核合格率', 90, 97),
  quality('问题整改完成率', 85, 95),
  whole('quality', '采购程序合规率'),
  measure('timeliness', 'rate', '计划任务按期完成率', 88, 96),
  measure('timeliness', 'rate', '资金支付及时率', 88, 96),
  day('年度任务完成时间'),
  measure('economic', 'least', '服务效率提升幅度', 20, 40),
  measure('economic', 'least', '带动就业人数', 40, 380, '人'),
  social('政策宣传覆盖人次', 2400, 18000, '人次'),
  measure('social', 'most', '有效投诉件数', 4, 18, '件'),
  measure('ecological', 'rate', '无纸化办理比例', 60, 85),
  words('ecological', '废旧物资回收处置情况', '按规定处置'),
  words('sustainability', '管理制度健全程度', '制度健全并执行'),
  words('sustainability', '人员配备和经费保障情况', '人员经费落实'),
  satisfaction('参与单位满意度'),
];
