import { formatMoney } from '../../src/domain/money.js';
import type { Desk } from './desk.js';
import { recover } from './recover.js';

/** Step 6: the order gets its place in the books of the company. */
export async function createOrder(desk: Desk): Promise<void> {
  await recover(desk, {
    stepId: 'order',
    retryHint: 'Try to create the order again',
    notOffered: ['Skip: there would be nothing to book and ship', 'Change: it is paid for as it is'],
    changeable: false,
    act: () => create(desk, 'order'),
  });
}

/** What was ordered and at which price has changed: the order in the books gives way to a new one. @throws StepFailed */
export async function orderAnew(desk: Desk): Promise<void> {
  await desk.saga.takeBack('order');
  await create(desk, 'order_alternative', 'Create the order of the alternative');
}

const create = ({ services, step, key, request, total }: Desk, id: string, title?: string) =>
  step({
    id,
    title,
    deed: () => services.createOrder({ ...key(id), request, total }),
    told: ({ orderId, totalAmount }) => `${orderId}, ${formatMoney(totalAmount)}`,
    ref: ({ orderId }) => orderId,
    undo: { title: 'Cancel the order', verb: 'cancelled', activity: 'cancelOrder', input: key(id) },
  });

/** Step 10: tracking number and day of delivery. May be left out: then somebody ships by hand. */
export async function ship(desk: Desk): Promise<void> {
  const { services, step, key } = desk;
  desk.shipment = await recover(desk, {
    stepId: 'shipping',
    retryHint: 'Try to arrange shipping again',
    skipHint: 'The order completes without a tracking number; shipping has to be arranged by hand',
    notOffered: [],
    changeable: true,
    act: () =>
      step({
        id: 'shipping',
        deed: () =>
          services.ship({
            ...key('shipping'),
            orderId: desk.request.orderId,
            method: desk.request.shippingMethod,
            address: desk.request.customer.address,
          }),
        told: ({ trackingNumber, estimatedDelivery }) =>
          `${trackingNumber}, delivery ${estimatedDelivery} to ${desk.request.customer.address}`,
        ref: ({ trackingNumber }) => trackingNumber,
        undo: { title: 'Cancel shipping', verb: 'cancelled', activity: 'cancelShipping', input: key('shipping') },
      }),
  });
}
