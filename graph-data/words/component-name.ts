/** A component and a language in; what people call it out. */
import type { Component, Language } from '../catalogue.ts'

/** The name of a component in a language; components without a Korean name keep their own. */
export function componentName(component: Component, language: Language): string {
  return language === 'ko' ? (component.korean[0] ?? component.name) : component.name
}
