import type { Label } from '@fatong/contracts';

export interface KnownMetric {
  readonly labels: readonly string[];
  readonly means: Label;
}

const metric = (labels: readonly string[], zh: string, en: string): KnownMetric => ({ labels, means: [zh, en] });

/** Every metric our programs have, for its help line, the documents, dashboard and alert rules. Labels are few-valued words. */
export const knownMetrics: Readonly<Record<string, KnownMetric>> = {
  fatong_door_seconds: metric(['system', 'protocol', 'outcome'], '接入端从读完请求到给出答复的秒数', 'From a request read to its answer'),
  fatong_door_taken_total: metric(['system', 'type'], '受理', 'Messages taken'),
  fatong_door_repeated_total: metric(['system', 'type'], '重发而不再受理', 'Repeats of what was taken'),
  fatong_door_refused_total: metric(['system', 'problem'], '拒收，按代码', 'Turned away, by code'),
  fatong_inbound_messages_total: metric(['system', 'outcome', 'type'], '枢纽处理，按结果', 'Worked on by the hub, by what became of them'),
  fatong_inbound_critical_seconds: metric(['system', 'type'], '从受理到提交的秒数', 'From the door to the commit'),
  fatong_inbound_batch_seconds: metric([], '一批的事务秒数', 'A batch’s transaction'),
  fatong_inbound_split_total: metric(['reason'], '整批失败后拆分处理', 'Batches that failed and were run in parts'),
  fatong_inbound_conflicts_total: metric(['system'], '重复报文内容不同', 'Repeats with other content'),
  fatong_dead_messages_total: metric(['system'], '死信', 'Messages that died on their queue'),
  fatong_outbound_messages_total: metric(['system', 'outcome', 'type'], '发出，按结果', 'Outcomes of what was sent'),
  fatong_outbound_critical_seconds: metric(['system', 'type'], '从生成到送达的秒数', 'From being made to being delivered'),
  fatong_call_seconds: metric(['system', 'type'], '一次调用对方的秒数', 'One call to a partner'),
  fatong_calls_total: metric(['system', 'outcome'], '调用对方，按结果', 'Calls to partners, by outcome'),
  fatong_questions_total: metric(['system', 'found'], '向对方查询结果不明的报文', 'Questions about unknown outcomes'),
  fatong_stale_deliveries_total: metric(['system'], '已不在途、未发送的副本', 'Copies of what is not under way any more, not sent'),
  fatong_held_deliveries_total: metric(
    ['system'],
    '因停发、维护、中断从队列撤回',
    'Called off the queue: stopped, under maintenance, circuit open',
  ),
  fatong_circuit_open: metric(['system'], '为 1：对方中断，暂停发送', '1: the partner fails and is not sent to'),
  fatong_circuit_changes_total: metric(['system', 'to'], '中断与恢复的次数', 'Circuits opened and closed'),
  fatong_maintenance: metric(['system'], '为 1：维护时段中', '1: under maintenance'),
  fatong_backlog: metric(['system', 'direction', 'state', 'type'], '未结的投递，按状态', 'Unsettled deliveries, by state'),
  fatong_oldest_unsettled_seconds: metric(['system', 'direction', 'type'], '最久未结的秒数', 'Age of the oldest unsettled'),
  fatong_queue_messages: metric(['queue'], '队列长度', 'Messages waiting on a queue'),
  fatong_queue_consumers: metric(['queue'], '消费者数', 'Consumers of a queue'),
  fatong_relayed_total: metric(['what'], '转发循环所做', 'What the relay did'),
  fatong_retries_total: metric(['direction', 'outcome'], '重试，按结果', 'Retries, by outcome'),
  fatong_operations_total: metric(
    ['kind', 'state'],
    '批量操作结束或自动暂停',
    'Operations on many messages that ended or stopped by themselves',
  ),
  fatong_loop_pauses_total: metric(['loop', 'reason'], '后台循环因故等待', 'Loops that failed and wait'),
  fatong_job_resting: metric(
    ['job_name'],
    '为 1：此后台任务使程序连续异常退出，已暂停',
    '1: process after process died of this job, and it rests',
  ),
  fatong_reckonings_total: metric(['system', 'outcome'], '与对方对账的轮次', 'Rounds of comparing with partners'),
  fatong_http_request_seconds: metric(['method', 'route', 'status'], '接口耗时', 'API requests'),
  fatong_broker_blocked: metric([], '为 1：RabbitMQ 因磁盘或内存不足停止接收', '1: RabbitMQ takes no messages for want of disk or memory'),
  fatong_disk_free_bytes: metric([], '数据目录所在磁盘的可用字节', 'Bytes free on the disk of the data folder'),
  fatong_ready: metric(['check'], '为 1：此项就绪', '1: this is ready'),
};
