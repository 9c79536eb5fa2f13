import type { Role } from '@forno/domain/access/roles'
import { lazy, type ReactNode, Suspense } from 'react'
import { Route, Routes } from 'react-router'
import { MenuPage } from '../features/menu/menu-page.tsx'
import { CustomerFrame } from './customer-frame.tsx'
import { NotFoundPage } from './not-found-page.tsx'

// Each area is its own chunk: a customer never downloads the kitchen, nor the first view anything but the menu.
const StaffFrame = lazy(() => import('./staff-frame.tsx'))
const Gate = lazy(() => import('./gate.tsx'))
const BuilderPage = lazy(() => import('../features/builder/builder-page.tsx'))
const CartPage = lazy(() => import('../features/cart/cart-page.tsx'))
const CheckoutPage = lazy(() => import('../features/checkout/checkout-page.tsx'))
const OrderPage = lazy(() => import('../features/tracking/order-page.tsx'))
const PayPage = lazy(() => import('../features/payment/pay-page.tsx'))
const ReceiptPage = lazy(() => import('../features/receipt/receipt-page.tsx'))
const ReviewPage = lazy(() => import('../features/reviews/review-page.tsx'))
const ReviewsPage = lazy(() => import('../features/reviews/reviews-page.tsx'))
const ManageReviewsPage = lazy(() => import('../features/reviews/manage-reviews-page.tsx'))
const ProblemPage = lazy(() => import('../features/support/problem-page.tsx'))
const ChatPage = lazy(() => import('../features/support/chat-page.tsx'))
const LinkPage = lazy(() => import('../features/tracking/link-page.tsx'))
const OrdersPage = lazy(() => import('../features/orders/orders-page.tsx'))
const AccountPage = lazy(() => import('../features/account/account-page.tsx'))
const SignInLinkPage = lazy(() => import('../features/account/sign-in-link-page.tsx'))
const InvitationPage = lazy(() => import('../features/staff/invitation-page.tsx'))
const PointsPage = lazy(() => import('../features/points/points-page.tsx'))
const FriendPage = lazy(() => import('../features/points/friend-page.tsx'))
const InboxPage = lazy(() => import('../features/messages/inbox-page.tsx'))
const MessageSettingsPage = lazy(() => import('../features/messages/settings-page.tsx'))
const KitchenPage = lazy(() => import('../features/kitchen-board/kitchen-page.tsx'))
const DriverPage = lazy(() => import('../features/driver-run/driver-page.tsx'))
const DispatchPage = lazy(() => import('../features/dispatch-map/dispatch-page.tsx'))
const ManagerPage = lazy(() => import('../features/manager/manager-page.tsx'))
const ManagedOrderPage = lazy(() => import('../features/manager/order-page.tsx'))
const SupportPage = lazy(() => import('../features/support-desk/support-page.tsx'))
const ShopChatPage = lazy(() => import('../features/support-desk/shop-chat-page.tsx'))
const LiftsPage = lazy(() => import('../features/lifts/lifts-page.tsx'))
const MoneyPage = lazy(() => import('../features/money/money-page.tsx'))
const StaffPage = lazy(() => import('../features/staff/staff-page.tsx'))
// Only in builds made for the demo: no other contains its accounts.
const DemoPage =
  typeof FORNO_DEMO === 'boolean' && FORNO_DEMO
    ? lazy(() => import('../features/demo/demo-page.tsx'))
    : null
const SentPage =
  typeof FORNO_DEMO === 'boolean' && FORNO_DEMO
    ? lazy(() => import('../features/demo/sent-page.tsx'))
    : null

const only = (roles: readonly Role[], area: string, page: ReactNode) => (
  <Gate roles={roles} area={area}>
    {page}
  </Gate>
)

/** Every address of the app and who it is for. */
export const AppRoutes = () => (
  <Routes>
    <Route element={<CustomerFrame />}>
      <Route index element={<MenuPage />} />
      <Route path="pizza/:item" element={<BuilderPage />} />
      <Route path="cart" element={<CartPage />} />
      <Route path="checkout" element={<CheckoutPage />} />
      <Route path="orders" element={<OrdersPage />} />
      <Route path="orders/:order" element={<OrderPage />} />
      <Route path="orders/:order/pay" element={<PayPage />} />
      <Route path="orders/:order/receipt" element={<ReceiptPage />} />
      <Route path="orders/:order/review" element={<ReviewPage />} />
      <Route path="reviews" element={<ReviewsPage />} />
      <Route path="orders/:order/problem" element={<ProblemPage />} />
      <Route path="orders/:order/chat" element={<ChatPage />} />
      <Route path="t/:token" element={<LinkPage />} />
      <Route path="account" element={<AccountPage />} />
      <Route path="sign-in-link/*" element={<SignInLinkPage />} />
      <Route path="invitation/:invitation" element={<InvitationPage />} />
      <Route path="points" element={<PointsPage />} />
      <Route path="friend/:code" element={<FriendPage />} />
      <Route path="messages" element={<InboxPage />} />
      <Route path="messages/settings" element={<MessageSettingsPage />} />
      {DemoPage && <Route path="demo" element={<DemoPage />} />}
      {SentPage && <Route path="__inbox" element={<SentPage />} />}
      <Route path="*" element={<NotFoundPage />} />
    </Route>
    <Route
      element={
        <Suspense fallback={null}>
          <StaffFrame />
        </Suspense>
      }
    >
      <Route
        path="kitchen"
        element={only(['cook', 'manager', 'admin'], 'the kitchen', <KitchenPage />)}
      />
      <Route path="driver" element={only(['driver'], 'the driver area', <DriverPage />)} />
      <Route
        path="dispatch"
        element={only(['manager', 'admin'], 'the dispatch board', <DispatchPage />)}
      />
      <Route
        path="manager"
        element={only(['manager', 'admin'], 'the manager area', <ManagerPage />)}
      />
      <Route
        path="manager/orders/:order"
        element={only(['manager', 'admin'], 'the manager area', <ManagedOrderPage />)}
      />
      <Route
        path="manager/reviews"
        element={only(['manager', 'admin'], 'the manager area', <ManageReviewsPage />)}
      />
      <Route path="support" element={only(['manager', 'admin'], 'the support', <SupportPage />)} />
      <Route
        path="support/orders/:order"
        element={only(['cook', 'manager', 'admin'], 'messages of orders', <ShopChatPage />)}
      />
      <Route
        path="manager/suggestions"
        element={only(['manager', 'admin'], 'the manager area', <LiftsPage />)}
      />
      <Route path="money" element={only(['manager', 'admin'], 'the money', <MoneyPage />)} />
      <Route path="staff" element={only(['admin'], 'staff and roles', <StaffPage />)} />
    </Route>
  </Routes>
)
