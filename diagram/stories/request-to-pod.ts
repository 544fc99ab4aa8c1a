/** The way of a request from a browser to a pod, as a story. */
import type { BuiltInStory, BuiltInStep } from './built-in.ts'

const steps: readonly BuiltInStep[] = [
  {
    caption: {
      en: 'Somebody types a name. ExternalDNS has read it from the cluster’s gateways and services, and written it to the DNS provider.',
      ko: '누군가 주소창에 도메인을 입력합니다. ExternalDNS가 클러스터의 게이트웨이와 서비스에서 그 이름을 읽어 DNS 공급자에 미리 등록해 두었습니다.'
    },
    lit: [
      'external-dns',
      'amazon-route-53',
      'azure-dns',
      'google-cloud-dns',
      'cloudflare',
      'dns',
      'gateway-api',
      'ingress',
      'kubernetes-service'
    ]
  },
  {
    caption: {
      en: 'The name leads to an address. In a cloud the controller manager orders a load balancer for it; on bare metal MetalLB announces it, for instance over BGP.',
      ko: '이름은 IP 주소로 이어집니다. 클라우드에서는 cloud-controller-manager가 로드 밸런서를 마련하고, 베어메탈에서는 MetalLB가 BGP 등으로 주소를 알립니다.'
    },
    lit: ['cloud-controller-manager', 'cloud-load-balancer', 'metallb', 'bgp', 'kubernetes-service']
  },
  {
    caption: {
      en: 'At the front door Envoy looks at host and path. Contour and Envoy Gateway tell it the routes that teams declare with the Gateway API, the successor of Ingress.',
      ko: '입구에서는 Envoy가 호스트와 경로를 보고 길을 정합니다. 팀이 Ingress의 후속인 Gateway API로 선언한 경로를 Contour와 Envoy Gateway가 Envoy에 전달합니다.'
    },
    lit: ['gateway-api', 'ingress', 'envoy-gateway', 'contour', 'envoy']
  },
  {
    caption: {
      en: 'The padlock in the browser: cert-manager gets certificates from Let’s Encrypt over ACME, keeps them in Secrets and renews them before they expire.',
      ko: '브라우저의 자물쇠 표시도 자동입니다. cert-manager는 ACME로 Let’s Encrypt에서 인증서를 받아 시크릿에 보관하고 만료 전에 갱신합니다.'
    },
    lit: [
      'cert-manager',
      'lets-encrypt',
      'acme',
      'x509',
      'tls',
      'kubernetes-secret',
      'gateway-api',
      'ingress'
    ]
  },
  {
    caption: {
      en: 'Inside, a Service is a name that stays while pods come and go. Cluster DNS, usually CoreDNS, answers for it, and EndpointSlices list the pods behind it.',
      ko: '클러스터 안에서 서비스는 파드가 바뀌어도 변하지 않는 이름입니다. 클러스터 DNS(보통 CoreDNS)가 이름을 풀어 주고, EndpointSlice에는 그 뒤의 파드 목록이 담깁니다.'
    },
    lit: ['kubernetes-service', 'endpointslice', 'pod', 'coredns', 'cluster-dns', 'dns']
  },
  {
    caption: {
      en: 'On every node kube-proxy turns that list into rules of iptables or IPVS. The kernel then picks one pod and rewrites the packet’s destination.',
      ko: '노드마다 kube-proxy가 그 목록을 iptables나 IPVS 규칙으로 바꿉니다. 커널은 이 규칙에 따라 파드 하나를 골라 패킷의 목적지를 바꿉니다.'
    },
    lit: ['kube-proxy', 'kubernetes-service', 'endpointslice', 'iptables', 'ipvs']
  },
  {
    caption: {
      en: 'With a mesh, proxies speak for the services: mutual TLS, retries and metrics without a change in the code. Istio directs Envoy and ztunnel; Linkerd brings a proxy of its own.',
      ko: '서비스 메시에서는 프록시가 서비스를 대신해 통신합니다. 코드를 바꾸지 않고도 상호 TLS와 재시도, 메트릭을 얻습니다. Istio는 Envoy와 ztunnel을 제어하고 Linkerd는 자체 프록시를 씁니다.'
    },
    lit: ['istio', 'envoy', 'ztunnel', 'istio-ambient-mesh', 'istio-virtualservice', 'linkerd']
  },
  {
    caption: {
      en: 'The last stretch is the pod network. Calico or Cilium, both plugged in through CNI, carry the packet and enforce network policies, with eBPF in the kernel itself.',
      ko: '마지막 구간은 파드 네트워크입니다. CNI로 연결된 Calico나 Cilium이 패킷을 나르고 네트워크 정책을 적용하며, eBPF로 커널 안에서 바로 처리할 수 있습니다.'
    },
    lit: ['cni', 'calico', 'cilium', 'ebpf', 'network-policy']
  },
  {
    caption: {
      en: 'The request has arrived. The kubelet had the pod started through CRI: containerd prepared the container, runc ran it, and CNI gave the pod its address.',
      ko: '요청이 파드에 도착했습니다. 이 파드는 kubelet이 CRI를 통해 띄웠습니다. containerd가 컨테이너를 준비하고 runc가 실행했으며, CNI가 파드에 주소를 주었습니다.'
    },
    lit: ['kubelet', 'pod', 'cri', 'containerd', 'runc', 'cni']
  }
]

export const requestToPod: BuiltInStory = {
  id: 'story.request-to-pod',
  title: { en: 'How a request reaches a pod', ko: '요청이 파드에 닿기까지' },
  steps: () => steps
}
