/** The way of a change from its commit to a signed image that runs, as a story. */
import type { BuiltInStep, BuiltInStory } from './built-in.ts'

const steps: readonly BuiltInStep[] = [
  {
    caption: {
      en: 'A developer pushes a commit. Git holds it, GitHub or GitLab hosts it, and a webhook wakes the pipeline: here Tekton, with its triggers.',
      ko: '개발자가 커밋을 푸시합니다. 변경은 Git에 기록되고 GitHub나 GitLab이 저장소를 호스팅하며, 웹훅이 파이프라인을 깨웁니다. 여기서는 Tekton과 그 트리거가 그 역할을 합니다.'
    },
    lit: ['git', 'github', 'gitlab', 'tekton', 'tekton-triggers']
  },
  {
    caption: {
      en: 'The pipeline builds an image. BuildKit, Buildah and Buildpacks work differently, yet all give the same thing: an image as the OCI specification describes it.',
      ko: '파이프라인이 이미지를 빌드합니다. BuildKit, Buildah, Buildpacks는 방식이 다르지만 결과는 모두 OCI 이미지 명세를 따르는 이미지입니다.'
    },
    lit: ['tekton', 'buildkit', 'buildah', 'cloud-native-buildpacks', 'oci-image-spec']
  },
  {
    caption: {
      en: 'What is in it? Syft lists every package as an SBOM in SPDX or CycloneDX; Trivy and Grype compare packages with known vulnerabilities.',
      ko: '이미지에는 무엇이 들어 있을까요? Syft는 모든 패키지를 SPDX나 CycloneDX 형식의 SBOM으로 정리하고, Trivy와 Grype는 알려진 취약점과 대조합니다.'
    },
    lit: ['syft', 'grype', 'trivy', 'spdx', 'cyclonedx']
  },
  {
    caption: {
      en: 'Then it is signed, without keys to look after: Cosign proves who builds through OIDC, Fulcio gives a certificate for minutes, and Rekor keeps the public record.',
      ko: '그다음 이미지에 서명합니다. 관리할 키는 없습니다. Cosign은 OIDC로 서명자를 증명하고, Fulcio는 몇 분짜리 인증서를 발급하며, Rekor는 서명을 공개 로그에 남깁니다.'
    },
    lit: ['cosign', 'sigstore', 'fulcio', 'rekor', 'oidc']
  },
  {
    caption: {
      en: 'Tekton Chains watches the builds and writes down how each image came about: in-toto attestations that satisfy SLSA, signed like the image itself.',
      ko: 'Tekton Chains는 빌드를 지켜보며 이미지가 어떻게 만들어졌는지 기록합니다. 이 기록은 SLSA를 충족하는 in-toto 증명으로, 이미지와 마찬가지로 서명됩니다.'
    },
    lit: ['tekton', 'tekton-chains', 'in-toto', 'slsa', 'cosign', 'fulcio', 'rekor']
  },
  {
    caption: {
      en: 'Harbor keeps image and signature side by side. It scans with Trivy again and again, because new vulnerabilities are found in old images.',
      ko: 'Harbor는 이미지와 서명을 함께 보관합니다. 오래된 이미지에서도 새 취약점이 발견되므로 Trivy로 거듭 검사합니다.'
    },
    lit: ['harbor', 'trivy', 'cosign', 'distribution']
  },
  {
    caption: {
      en: 'Nobody deploys by hand. Argo CD follows Git and applies Helm charts or Kustomize overlays; Argo CD Image Updater writes the new version back to Git.',
      ko: '아무도 손으로 배포하지 않습니다. Argo CD는 Git을 따라 Helm 차트나 Kustomize 오버레이를 적용하고, Argo CD Image Updater는 새 버전을 Git에 다시 기록합니다.'
    },
    lit: ['argo-cd', 'argo-image-updater', 'git', 'helm-chart', 'kustomize', 'kubernetes']
  },
  {
    caption: {
      en: 'At the gate of the cluster the API server asks Kyverno, an admission webhook. An image whose signature Cosign cannot verify does not get in.',
      ko: '클러스터의 관문에서 API 서버가 어드미션 웹훅인 Kyverno에 묻습니다. Cosign 서명을 검증할 수 없는 이미지는 들어올 수 없습니다.'
    },
    lit: ['kube-apiserver', 'admission-webhook', 'kyverno', 'cosign']
  },
  {
    caption: {
      en: 'It runs, and is still watched: Falco sees through eBPF what containers really do and reports through Falcosidekick; the Trivy Operator rescans what runs.',
      ko: '실행된 뒤에도 감시는 이어집니다. Falco는 eBPF로 컨테이너의 실제 동작을 살펴 Falcosidekick으로 알리고, Trivy Operator는 실행 중인 이미지를 다시 검사합니다.'
    },
    lit: ['falco', 'falcosidekick', 'ebpf', 'trivy-operator', 'kubernetes']
  }
]

export const commitToProduction: BuiltInStory = {
  id: 'story.commit-to-production',
  title: { en: 'From a commit to a signed image in production', ko: '커밋에서 서명된 이미지가 운영되기까지' },
  steps: () => steps
}
