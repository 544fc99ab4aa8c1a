/** A listener on this machine that nobody may ever reach: it counts what arrives. */
import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Trap = {
  /** `http://127.0.0.1:<port>` */
  readonly http: string
  /** `stun:127.0.0.1:<port>` */
  readonly stun: string
  /** What arrived since it was opened: request lines and packets. */
  readonly arrived: readonly string[]
  close(): void
}

/** Open the trap. It answers kindly, so that a request that gets through also has its effect. */
export async function openTrap(): Promise<Trap> {
  const arrived: string[] = []
  const server = createServer((request, response) => {
    arrived.push(`${request.method} ${request.url}`)
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('content-type', request.url?.endsWith('.js') ? 'text/javascript' : 'text/html')
    response.end('globalThis.trapped = true')
  })
  server.on('upgrade', (request, socket) => {
    arrived.push(`upgrade ${request.url}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const udp = createSocket('udp4')
  udp.on('message', (bytes) => arrived.push(`packet of ${bytes.length}`))
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve))
  return {
    http: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stun: `stun:127.0.0.1:${udp.address().port}`,
    arrived,
    close() {
      server.closeAllConnections()
      server.close()
      udp.close()
    }
  }
}
