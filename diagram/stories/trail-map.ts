/** The CNCF Trail Map as a story: the groups of the catalogue's ordered stack, a step each, with what there is to say of them. */
import type { StackGroup, Text } from '../../graph-data/catalogue.ts'
import { componentName } from '../../graph-data/words/component-name.ts'
import type { EcosystemGraph } from '../../graph-data/graph.ts'
import { groupsInOrder } from '../view/commands/stacks.ts'
import type { BuiltInStory } from './built-in.ts'

const stackId = 'cncf-trail-map'

const captions: ReadonlyMap<string, Text> = new Map([
  [
    'trail-01-containerization',
    {
      en: 'Everything begins with a container: Docker packs an application with all it needs into one image, and runs it the same everywhere.',
      ko: '모든 것은 컨테이너에서 시작합니다. Docker는 애플리케이션과 실행에 필요한 모든 것을 이미지 하나에 담아 어디서나 똑같이 실행합니다.'
    }
  ],
  [
    'trail-02-ci-cd',
    {
      en: 'Let every change build, test and roll out by itself. Argo CD keeps clusters in line with what is declared in Git.',
      ko: '변경이 생기면 빌드와 테스트, 배포가 저절로 이어지게 합니다. Argo CD는 Git에 선언한 상태대로 클러스터를 맞춥니다.'
    }
  ],
  [
    'trail-03-orchestration',
    {
      en: 'Kubernetes keeps the declared state: it places, restarts and scales containers. Helm charts describe an application so that one command installs it.',
      ko: '쿠버네티스는 컨테이너를 배치하고, 다시 시작하고, 늘리고 줄이며 선언한 상태를 유지합니다. Helm 차트로 애플리케이션을 정의하면 명령 하나로 설치할 수 있습니다.'
    }
  ],
  [
    'trail-04-observability',
    {
      en: 'From here on, what you need decides the order. Prometheus collects metrics, Fluentd logs and Jaeger traces: together they tell why something is slow.',
      ko: '이 단계부터는 필요에 따라 순서를 정합니다. Prometheus는 메트릭을, Fluentd는 로그를, Jaeger는 트레이스를 모아 어디가 왜 느린지 알려 줍니다.'
    }
  ],
  [
    'trail-05-service-discovery',
    {
      en: 'Services find each other by name through CoreDNS. Envoy and Linkerd carry the traffic between them, with retries, encryption and metrics for every call.',
      ko: '서비스는 CoreDNS를 통해 이름으로 서로를 찾습니다. Envoy와 Linkerd는 그 사이의 트래픽을 나르며 재시도와 암호화, 호출별 메트릭을 더합니다.'
    }
  ],
  [
    'trail-06-networking-security',
    {
      en: 'CNI plug-ins such as Calico and Flannel connect the pods. Open Policy Agent decides what is allowed, and Falco reports what behaves suspiciously.',
      ko: 'Calico, Flannel 같은 CNI 플러그인이 파드를 네트워크로 잇습니다. Open Policy Agent는 무엇을 허용할지 판단하고, Falco는 수상한 동작을 알립니다.'
    }
  ],
  [
    'trail-07-database-storage',
    {
      en: 'Data must survive its containers. Rook operates storage in the cluster, Vitess and TiKV spread data over many machines, and etcd holds the cluster’s own state.',
      ko: '컨테이너가 사라져도 데이터는 남아야 합니다. Rook은 클러스터 안에서 스토리지를 운영하고, Vitess와 TiKV는 데이터를 여러 노드로 나누며, etcd는 클러스터 자체의 상태를 보관합니다.'
    }
  ],
  [
    'trail-08-messaging',
    {
      en: 'When JSON over REST is not enough: gRPC for fast calls, NATS for messages and streams, and CloudEvents so that every event is described in the same way.',
      ko: 'JSON/REST로 부족할 때 쓰는 기술입니다. 빠른 호출에는 gRPC, 메시지와 스트리밍에는 NATS, 이벤트를 같은 형식으로 설명하는 데는 CloudEvents를 씁니다.'
    }
  ],
  [
    'trail-09-registry-runtime',
    {
      en: 'Harbor stores, scans and signs images. containerd and CRI-O pull them and run the containers, driven by Kubernetes through one interface.',
      ko: 'Harbor는 이미지를 저장하고, 검사하고, 서명을 확인합니다. containerd와 CRI-O는 쿠버네티스와 공통 인터페이스로 연결되어 이미지를 내려받고 컨테이너를 실행합니다.'
    }
  ],
  [
    'trail-10-distribution',
    {
      en: 'Finally, prove that what runs is what was built. Notary put the rules of TUF to work, so that old or forged packages are found out.',
      ko: '마지막으로, 실행 중인 것이 직접 빌드한 바로 그것임을 증명합니다. Notary는 TUF의 규칙을 적용해 오래되었거나 위조된 패키지를 가려냈습니다.'
    }
  ]
])

/** What stands beside the members of a group, so that it is seen what they go with. */
const beside: ReadonlyMap<string, readonly string[]> = new Map([
  ['trail-01-containerization', ['buildkit', 'containerd', 'runc', 'oci-image-spec']],
  ['trail-02-ci-cd', ['git', 'helm-chart', 'kustomize', 'kubernetes']],
  ['trail-03-orchestration', ['artifact-hub', 'etcd']],
  ['trail-04-observability', ['elasticsearch', 'opentelemetry', 'grafana']],
  ['trail-05-service-discovery', ['istio', 'kubernetes', 'prometheus']],
  ['trail-06-networking-security', ['ebpf']],
  ['trail-07-database-storage', ['ceph', 'mysql', 'tidb', 'kubernetes']],
  ['trail-08-messaging', ['http2', 'knative-eventing', 'nats-jetstream']],
  ['trail-09-registry-runtime', ['cri', 'runc', 'kubelet', 'trivy']],
  ['trail-10-distribution', ['docker-content-trust', 'sigstore', 'harbor']]
])

/** What a group of another edition of the map is told by: its title and whom it holds. */
function plainCaption(graph: EcosystemGraph, { title, members }: StackGroup): Text {
  const names = (language: 'en' | 'ko'): string =>
    members
      .flatMap((id) => graph.component(id) ?? [])
      .map((one) => componentName(one, language))
      .join(', ')
  return { en: `${title.en}: ${names('en')}`, ko: `${title.ko}: ${names('ko')}` }
}

export const trailMap: BuiltInStory = {
  id: 'story.trail-map',
  title: { en: 'The CNCF Trail Map', ko: 'CNCF 트레일 맵 따라가기' },
  steps(graph) {
    const stack = graph.stack(stackId)
    return (stack ? groupsInOrder(stack) : []).map((group) => ({
      caption: captions.get(group.id) ?? plainCaption(graph, group),
      lit: [...group.members, ...(group.subParts ?? []), ...(beside.get(group.id) ?? [])],
      look: { stack: { id: stackId, step: group.id, hideRest: false } }
    }))
  }
}
